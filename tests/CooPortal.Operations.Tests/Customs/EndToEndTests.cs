using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Customs;

/// <summary>A worker node and the real simulator, over real HTTP.</summary>
public sealed class EndToEndTests : IAsyncLifetime
{
    private static readonly string Secret = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());

    private readonly string _data = Directory.CreateTempSubdirectory("coo-customs-").FullName;
    private Guid _enterprise;
    private WebApplication _simulator = null!;
    private HttpClient _http = null!;
    private TestDatabase _database = null!;
    private CustomsNode _node = null!;

    public async Task InitializeAsync()
    {
        _simulator = SimulatorHost.Build(
            [
                "--environment=Development", "--Simulator:Port=0", $"--Simulator:Data={_data}", "--Simulator:ReviewTime=00:00:00.05", "--Simulator:LayoutTime=00:00:00",
                "--Simulator:Tick=00:00:00.02", "--Simulator:Incoming:0:Id=k", $"--Simulator:Incoming:0:Secret={Secret}", "--Simulator:Incoming:0:NotAfter=2099-01-01T00:00:00Z",
                "--Simulator:Outgoing:0:Id=k", $"--Simulator:Outgoing:0:Secret={Secret}", "--Simulator:Outgoing:0:NotAfter=2099-01-01T00:00:00Z",
            ],
            builder => builder.Logging.ClearProviders());
        await _simulator.StartAsync();
        var address = _simulator.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _http = new HttpClient { BaseAddress = new Uri(address) };
        _database = await TestDatabase.CreateAsync();
        _enterprise = await _database.AddEnterpriseAsync();
        var ring = new KeyRing([new MessageKey { Id = "k", Secret = Convert.FromBase64String(Secret), NotAfter = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) }]);
        var client = new CustomsHttpClient(_http, new PartnerIdentity { Self = "portal", Partner = "customs", Outgoing = ring, Incoming = ring }, TimeProvider.System);
        _node = new CustomsNode(_database, new HttpCustomsChannel(client), TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
        _http.Dispose();
        await _simulator.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Declaration_LeavesSpansOfItsMessages()
    {
        using var spans = new RecordedSpans();
        await _node.DeclareAsync(SomeCertificate.Draft(_enterprise));

        await RunUntilAsync(row => row.Status == CertificateStatus.Approved);

        await using var db = _database.Open();
        var sent = await db.OutboxMessages.SingleAsync();
        var own = spans.With("messaging.message.conversation_id", sent.SubjectKey);
        var sending = own.Where(span => span.Kind == ActivityKind.Producer).ShouldHaveSingleItem();
        (sending.DisplayName, sending.GetTagItem("messaging.message.id"), sending.GetTagItem("coo.customs.verdict")).ShouldBe(("send Certificate", sent.Id.ToString("N"), "Taken"));
        own.Where(span => span.Kind == ActivityKind.Consumer).ShouldNotBeEmpty();
        own.Where(span => span.Kind == ActivityKind.Consumer).ShouldAllBe(span => span.DisplayName.StartsWith("process ") && span.Status == ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task Declaration_OfOrdinaryGoods_IsApprovedItsLayoutArrivesAndTheArchiveIsConfirmed()
    {
        var certificate = await _node.DeclareAsync(SomeCertificate.Draft(_enterprise));

        await RunUntilAsync(row => row.LayoutStatus == LayoutStatus.Received);
        await ConfirmPrintAsync(certificate.Id);
        var end = await RunUntilAsync(row => row.CustomsArchiveStatus == CustomsArchiveStatus.Archived);

        end.Status.ShouldBe(CertificateStatus.Approved);
        end.Issue.BarCode.ShouldNotBeNullOrEmpty();
        end.Issue.Place.ShouldBe("NINGBO, CHINA");
        await using var db = _database.Open();
        (await db.Receipts.InEveryEnterprise().OrderBy(row => row.ReceivedAt).ThenBy(row => row.Kind).Select(row => row.Kind).ToListAsync())
            .ShouldBe(["Channel/1", "RepType/5", "Archive/1"], ignoreOrder: true);
        (await db.CustomsLayouts.InEveryEnterprise().SingleAsync()).BarCode.ShouldBe(end.Issue.BarCode);
    }

    [Theory]
    [InlineData("REJECT-ME SHIRTS", CertificateStatus.Returned, "Goods[0].Description")]
    [InlineData("STORE-FAIL SHIRTS", CertificateStatus.SendFailed, "Goods[0].Description")]
    [InlineData("MANUAL SHIRTS", CertificateStatus.UnderReview, "")]
    [InlineData("VERIFY SHIRTS", CertificateStatus.UnderVerification, "")]
    [InlineData("CANCEL-ME SHIRTS", CertificateStatus.Cancelled, "Goods[0].Description")]
    public async Task Declaration_ThatCustomsDoesNotApprove_TakesItsStateAndTheReasonAtTheField(string goods, CertificateStatus status, string field)
    {
        await _node.DeclareAsync(SomeCertificate.Draft(_enterprise, goods: goods));

        await RunUntilAsync(row => row.Status == status);

        await using var db = _database.Open();
        var last = await db.Receipts.InEveryEnterprise().OrderByDescending(row => row.Time).ThenByDescending(row => row.Kind).FirstAsync();
        last.Reasons.Contains(field, StringComparison.Ordinal).ShouldBeTrue(last.Reasons);
    }

    [Fact]
    public async Task Attachments_TravelBehindTheirDeclaration_AndCustomsAnswersEach()
    {
        var store = new DocumentStore(new DocumentOptions { Folder = Path.Combine(_data, "documents") });
        var draft = SomeCertificate.Draft(_enterprise);
        foreach (var (kind, name) in new[] { ("1", "发票 1.pdf"), ("15", "scan.pdf") })
        {
            var content = SomePdf.WithPagesOf(1000, 2000 + name.Length);
            var (fileName, sha256) = await store.WriteAsync(content, default);
            draft.Attachments.Add(new Attachment { EnterpriseId = _enterprise, CertificateId = draft.Id, Kind = kind, Name = name, FileName = fileName, Sha256 = sha256, Length = content.Length, Pages = 2, UploadedAt = Some.Now, UploadedByName = "王管理" });
        }

        var certificate = await _node.DeclareAsync(draft);
        await _node.RunAsync(async services =>
        {
            var item = new WorkItem { Job = SendAttachments.JobName, Key = SendAttachments.KeyOf(certificate), SubjectId = certificate.Id };
            await new SendAttachments(services.GetRequiredService<CooPortalDbContext>(), store, services.GetRequiredService<CustomsOutbox>()).ExecuteAsync(item, default);
            return 0;
        });
        await RunUntilAsync(row => row.LayoutStatus == LayoutStatus.Received);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        List<Attachment> attachments;
        do
        {
            await StepAsync(limit.Token);
            await using var db = _database.Open();
            attachments = await db.Attachments.InEveryEnterprise().AsNoTracking().OrderBy(row => row.Kind).ToListAsync(limit.Token);
        }
        while (attachments.Any(attachment => attachment.State == AttachmentState.Sent));

        attachments.Select(attachment => (attachment.Kind, attachment.State, attachment.Note)).ShouldBe([("1", AttachmentState.Accepted, "附件接收成功"), ("15", AttachmentState.Accepted, "附件接收成功")]);
        await using var read = _database.Open();
        (await read.Receipts.InEveryEnterprise().CountAsync(row => row.Kind == "FileRet/3")).ShouldBe(2);
    }

    [Fact]
    public async Task Faults_OfEveryKind_LoseNothingAndDoubleNothing()
    {
        (await _http.PutAsJsonAsync("control/faults", new JsonObject { ["seed"] = 11, ["error"] = 0.2, ["drop"] = 0.2, ["duplicate"] = 0.5, ["reorder"] = 0.5 }))
            .EnsureSuccessStatusCode();
        for (var i = 1; i <= 5; i++)
        {
            await _node.DeclareAsync(SomeCertificate.Draft(_enterprise, i));
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await CountAsync() < 5)
        {
            await StepAsync(limit.Token);
        }

        await using var db = _database.Open();
        (await db.Receipts.InEveryEnterprise().GroupBy(row => new { row.SubjectId, row.Kind }).Select(group => group.Count()).ToListAsync()).ShouldAllBe(count => count == 1);

        async Task<int> CountAsync()
        {
            await using var counting = _database.Open();
            return await counting.Certificates.InEveryEnterprise().CountAsync(row => row.LayoutStatus == LayoutStatus.Received);
        }
    }

    private async Task<Certificate> RunUntilAsync(Func<Certificate, bool> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            await StepAsync(limit.Token);
            await using var db = _database.Open();
            var certificate = await db.Certificates.InEveryEnterprise().AsNoTracking().SingleAsync(limit.Token);
            if (done(certificate))
            {
                return certificate;
            }
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        // nobody waits for back-off and parking in a test
        await _node.RunAsync(services => services.GetRequiredService<RetryCustomsMessages>().SendNowAsync(null, cancellationToken));
        await using (var db = _database.Open())
        {
            var now = DateTime.UnixEpoch;
            await db.InboxMessages.Where(row => row.State == InboxState.Parked).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now), cancellationToken);
        }

        await _node.SendDueAsync();
        try
        {
            await _node.PullAsync();
        }
        catch (CustomsCallException)
        {
            // the next step pulls again
        }

        await _node.HandleAllOnceAsync();
        await Task.Delay(20, cancellationToken);
    }

    private async Task ConfirmPrintAsync(Guid id) => await _node.RunAsync(async services =>
    {
        var db = services.GetRequiredService<CooPortalDbContext>();
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == id);
        certificate.ApplyArchive(Domain.Lifecycle.ArchiveEvent.PrintConfirmed);
        await services.GetRequiredService<CustomsOutbox>().EnqueueAsync(
            CustomsSubject.Certificate(id),
            new ArchiveRequestMessage { CertNo = certificate.Number, CertType = certificate.TypeCode, AplRegNo = Some.SocialCreditCode, PrintCount = 1, PrintTime = Some.Now },
            certificate.FilerEnterpriseId,
            certificate.DeclarationRound,
            default);
        await db.SaveAuditedAsync(Domain.Accounts.Actor.System("test"), "Confirm", default);
        return 0;
    });
}
