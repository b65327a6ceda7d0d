using System.Diagnostics.CodeAnalysis;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Customs;

[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes.")]
public sealed class ReceiptOrderTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Some.Now);
    private readonly ScriptedCustoms _customs = new();
    private Guid _enterprise;
    private TestDatabase _database = null!;
    private CustomsNode _node = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _enterprise = await _database.AddEnterpriseAsync();
        _node = new CustomsNode(_database, _customs, _clock);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task FiveReceipts_InEveryOrderAndTwice_LeadToOneEnd()
    {
        var orders = Permutations([0, 1, 2, 3, 4]).ToList();
        for (var i = 0; i < orders.Count; i++)
        {
            var certificate = await _node.DeclareAsync(SomeCertificate.Draft(_enterprise, i + 1));
            var receipts = Receipts(certificate.Number);
            var subject = CustomsSubject.Certificate(certificate.Id);
            var items = orders[i].Select(n => ScriptedCustoms.Item(receipts[n], subject, round: 1, id: $"{i}-{n}")).ToList();
            // the same once more, and one that customs repeats under a new id
            _customs.Mailbox.AddRange([.. items, .. items, ScriptedCustoms.Item(receipts[orders[i][0]], subject, round: 1, id: $"{i}-again")]);
        }

        await PullAllAsync();
        await _node.HandleAllAsync();

        await using var db = _database.Open();
        var ends = await db.Certificates.InEveryEnterprise().AsNoTracking().ToListAsync();
        ends.Count.ShouldBe(120);
        ends.Select(row => (row.Status, row.LastReceipt.Time, row.LastReceipt.Rank)).Distinct().ShouldHaveSingleItem()
            .ShouldBe((CertificateStatus.Cancelled, Some.Now.AddSeconds(3), 5));
        (await db.Receipts.InEveryEnterprise().CountAsync()).ShouldBe(120 * 6);
        (await db.InboxMessages.AllAsync(row => row.State == InboxState.Handled)).ShouldBeTrue();
    }

    [Fact]
    public async Task ReceiptOfAnEarlierRound_IsKeptAndChangesNothing()
    {
        var certificate = await _node.DeclareAsync(SomeCertificate.Draft(_enterprise));
        var subject = CustomsSubject.Certificate(certificate.Id);
        _customs.Mailbox.Add(ScriptedCustoms.Item(Review(certificate.Number, RepType.Returned, 1), subject, round: 1));
        await PullAllAsync();
        await _node.HandleAllAsync();
        await DeclareAgainAsync(certificate.Id);

        _customs.Mailbox.Add(ScriptedCustoms.Item(Review(certificate.Number, RepType.Approved, 90), subject, round: 1));
        await PullAllAsync();
        await _node.HandleAllAsync();

        await using var db = _database.Open();
        (await db.Certificates.InEveryEnterprise().SingleAsync()).Status.ShouldBe(CertificateStatus.Declared);
        (await db.Receipts.InEveryEnterprise().OrderBy(row => row.Time).Select(row => row.Applied).ToListAsync()).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Layout_ThatOvertakesTheApproval_WaitsForIt()
    {
        var certificate = await _node.DeclareAsync(SomeCertificate.Draft(_enterprise));
        var subject = CustomsSubject.Certificate(certificate.Id);
        _customs.Mailbox.Add(ScriptedCustoms.Item(Layout(certificate.Number), subject, round: 1));
        await PullAllAsync();
        await _node.HandleAllAsync();
        _customs.Mailbox.Add(ScriptedCustoms.Item(Review(certificate.Number, RepType.Approved, 1), subject, round: 1));
        await PullAllAsync();
        await _node.HandleAllAsync();

        _clock.Advance(TimeSpan.FromSeconds(31));
        await _node.HandleAllAsync();

        await using var db = _database.Open();
        (await db.Certificates.InEveryEnterprise().SingleAsync()).LayoutStatus.ShouldBe(LayoutStatus.Received);
        (await db.CustomsLayouts.InEveryEnterprise().SingleAsync()).SealPng.ShouldBe([1, 2, 3]);
        (await db.WorkItems.CountAsync(item => item.Job == "render-original")).ShouldBe(1);
    }

    [Fact]
    public async Task RefusedDeclaration_BecomesSendFailedWithTheReasonAtItsField()
    {
        _customs.Judge = _ => ScriptedCustoms.Refused with
        {
            Reasons = [new CustomsProtocol.Receipts.ReceiptReason(FieldPath.Goods(1, "GoodsDesc"), "TooLong", "货物描述过长")],
        };
        await _node.DeclareAsync(SomeCertificate.Draft(_enterprise));

        await _node.SendAllAsync();

        await using var db = _database.Open();
        (await db.Certificates.InEveryEnterprise().SingleAsync()).Status.ShouldBe(CertificateStatus.SendFailed);
        var receipt = await db.Receipts.InEveryEnterprise().SingleAsync();
        receipt.Applied.ShouldBeTrue();
        receipt.Reasons.ShouldContain("Goods[0].Description");
    }

    private static List<CustomsMessage> Receipts(string number) =>
    [
        new ReceiptMessage { CertNo = number, Channel = Channel.Stored, Note = "数据接收成功", ReceiveTime = Some.Now },
        Review(number, RepType.ManualReview, 0),
        Review(number, RepType.Verification, 1),
        Review(number, RepType.Approved, 2),
        Review(number, RepType.Cancelled, 3),
    ];

    private static ReceiptMessage Review(string number, RepType result, int seconds) => new()
    {
        CertNo = number,
        Channel = Channel.Review,
        Note = result.ToString(),
        CusRespData = new CusRespData { RepType = result, RspGenTime = Some.Now.AddSeconds(seconds), CheckDate = new DateOnly(2026, 3, 5), BarCode = "260000000000001" },
    };

    private static LayoutMessage Layout(string number) => new()
    {
        CertNo = number,
        CertType = "C",
        BarCode = "260000000000001",
        OrgCode = "3101",
        OrgNameE = "NINGBO CUSTOMS",
        CheckAddress = "NINGBO, CHINA",
        CheckDate = new DateOnly(2026, 3, 5),
        SealImage = [1, 2, 3],
        SealWidth = 42,
        SealHeight = 42,
        SignName = "ZHAO",
        SignImage = [4],
        SignWidth = 36,
        SignHeight = 14,
        RspGenTime = Some.Now,
    };

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private async Task PullAllAsync()
    {
        while (await _node.PullAsync() > 0 || _customs.Mailbox.Count > 0)
        {
            // until the mailbox is empty
        }
    }

    private async Task DeclareAgainAsync(Guid id)
    {
        await using var db = _database.Open(clock: _clock);
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == id);
        _clock.Advance(TimeSpan.FromMinutes(1));
        certificate.Apply(Domain.Lifecycle.CertificateAction.Declare, Some.Administrator(_enterprise), _clock);
        await db.SaveAuditedAsync(Actor.System("test"), "Declare", default);
    }
}
