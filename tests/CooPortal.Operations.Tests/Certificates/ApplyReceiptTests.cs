using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Certificates;

public sealed class ApplyReceiptTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Approval_SetsIssueDataAndAsksForThePreview(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (desk, certificate) = await DeclaredAsync(database);

        var receipt = await desk.ReceiveAsync(Review(certificate, "a", 10, RepType.Approved));

        receipt!.Applied.ShouldBeTrue();
        var approved = await desk.ReadAsync(certificate.Id);
        approved.Status.ShouldBe(CertificateStatus.Approved);
        approved.Issue.BarCode.ShouldBe("260000000000001");
        approved.Issue.Date.ShouldBe(new DateOnly(2026, 3, 5));
        approved.LayoutStatus.ShouldBe(LayoutStatus.GeneratedAtCustoms);
        (await desk.WithAsync(db => db.WorkItems.SingleAsync())).SubjectId.ShouldBe(certificate.Id);
    }

    [Fact]
    public async Task OlderReceipt_AfterANewerOne_IsKeptAndChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (desk, certificate) = await DeclaredAsync(database);
        await desk.ReceiveAsync(Review(certificate, "a", 10, RepType.Approved));

        var late = await desk.ReceiveAsync(Review(certificate, "b", 5, RepType.ManualReview));

        late!.Applied.ShouldBeFalse();
        (await desk.ReadAsync(certificate.Id)).Status.ShouldBe(CertificateStatus.Approved);
        (await desk.WithAsync(db => db.Receipts.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task SameReceipt_Twice_IsKeptOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (desk, certificate) = await DeclaredAsync(database);

        await desk.ReceiveAsync(Review(certificate, "a", 10, RepType.ManualReview));
        await desk.ReceiveAsync(Review(certificate, "a", 10, RepType.ManualReview));

        (await desk.WithAsync(db => db.Receipts.CountAsync())).ShouldBe(1);
        (await desk.WithAsync(db => db.StatusChanges.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Return_KeepsReasonsAtTheirFields_AndTheCertificateMayBeDeclaredAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (desk, certificate) = await DeclaredAsync(database);
        var returned = Review(certificate, "a", 10, RepType.Returned, "Consignee=0102;GoodsDesc[1]=0103", "收货人地址不完整\n货物描述过于笼统");

        var receipt = await desk.ReceiveAsync(returned);

        RefusalReasons.Read(receipt!.Reasons).ShouldBe([
            new RefusalReason("Header.Consignee", "0102", "收货人地址不完整"),
            new RefusalReason("Goods[0].Description", "0103", "货物描述过于笼统"),
        ]);
        var back = await desk.ReadAsync(certificate.Id);
        back.Status.ShouldBe(CertificateStatus.Returned);
        (await desk.DeclareAsync(certificate.Id, back.Version))!.AlreadyDeclared.ShouldBeFalse();
        (await desk.ReadAsync(certificate.Id)).DeclarationRound.ShouldBe(2);
    }

    [Fact]
    public async Task ReceiptOfAnEarlierRound_IsKeptAndChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (desk, certificate) = await DeclaredAsync(database);
        var first = await desk.WithAsync(db => db.OutboxMessages.SingleAsync());
        await desk.ReceiveAsync(Review(certificate, "a", 10, RepType.Returned));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.DeclareAsync(certificate.Id);

        var late = await desk.ReceiveAsync(Review(certificate, "b", 7200, RepType.Approved) with { Answers = first.Id });

        late!.Applied.ShouldBeFalse();
        late.Round.ShouldBe(1);
        (await desk.ReadAsync(certificate.Id)).Status.ShouldBe(CertificateStatus.Declared);
    }

    [Fact]
    public async Task Receipt_OfAnUnknownCertificate_FindsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (desk, certificate) = await DeclaredAsync(database);

        (await desk.ReceiveAsync(Review(certificate, "a", 10, RepType.Approved) with { CertificateId = Guid.CreateVersion7() })).ShouldBeNull();
    }

    /// <summary>A program whose answer was lost asks again, and customs may have refused meanwhile.</summary>
    [Fact]
    public async Task Declaration_AskedForAgainByTheSameRequest_IsNotDoneTwice()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var complete = await desk.CompleteAsync(Typed.General);
        var request = Guid.CreateVersion7();
        (await desk.DeclareAsync(complete.Id, complete.Version, request))!.AlreadyDeclared.ShouldBeFalse();
        await desk.ReceiveAsync(Review(await desk.ReadAsync(complete.Id), "a", 10, RepType.Returned));
        (await desk.ReadAsync(complete.Id)).Status.ShouldBe(CertificateStatus.Returned);

        (await desk.DeclareAsync(complete.Id, complete.Version, request))!.AlreadyDeclared.ShouldBeTrue();
        (await desk.ReadAsync(complete.Id)).DeclarationRound.ShouldBe(1);

        (await desk.DeclareAsync(complete.Id, requestId: Guid.CreateVersion7()))!.AlreadyDeclared.ShouldBeFalse();
        (await desk.ReadAsync(complete.Id)).DeclarationRound.ShouldBe(2);
    }

    private static async Task<(Desk Desk, Certificate Certificate)> DeclaredAsync(TestDatabase database)
    {
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        await desk.DeclareAsync(certificate.Id);
        return (desk, await desk.ReadAsync(certificate.Id));
    }

    private static ReceiptInput Review(Certificate certificate, string messageId, int secondsLater, RepType result, string? codes = null, string? note = null) => new()
    {
        CertificateId = certificate.Id,
        MessageId = messageId,
        Message = new ReceiptMessage
        {
            CertNo = certificate.Number,
            Channel = Channel.Review,
            Note = note,
            CusRespData = new CusRespData
            {
                RepType = result,
                RepCode = codes,
                BarCode = "260000000000001",
                CheckDate = new DateOnly(2026, 3, 5),
                CheckAddress = "NINGBO, CHINA",
                RspGenTime = Some.Now.AddSeconds(secondsLater),
            },
        },
        Raw = [1],
        ReceivedAt = Some.Now.AddSeconds(secondsLater),
    };
}
