using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Tests.Certificates;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Attachments;

public sealed class AttachmentTests
{
    private const string Invoice = "1";

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Declared_SendsItsAttachmentsBehindTheDeclaration_Once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        var content = SomePdf.WithPagesOf(1000, 2000);
        await AddAsync(desk, certificate.Id, content, "发票 1.PDF");

        await desk.DeclareAsync(certificate.Id);
        await SendAsync(desk);
        await SendAsync(desk);

        var messages = await desk.WithAsync(db => db.OutboxMessages.OrderBy(row => row.Sequence).ToListAsync());
        messages.Select(message => message.Kind).ShouldBe(["Certificate", "File"]);
        var file = MessageXml.Read<FileMessage>(messages[1].Body);
        file.FileContent.ShouldBe(content);
        file.FileName.ShouldBe("发票 1.pdf");
        (file.CertNo, file.CertType, file.FileType, file.DocType).ShouldBe((certificate.Number, Typed.General, Invoice, "PDF"));
        var attachment = (await desk.ReadAsync(certificate.Id)).Attachments.Single();
        (attachment.State, attachment.Pages, attachment.SentRound).ShouldBe((AttachmentState.Sent, 2, 1));
        (await desk.AuditedAsync(attachment.Id)).ShouldBe([nameof(AddAttachment), nameof(SendAttachments)]);
    }

    [Fact]
    public async Task Receipt_OfAnAttachment_StandsBesideItAndAmongTheReceipts()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        await AddAsync(desk, certificate.Id, SomePdf.WithPagesOf(1000));
        await desk.DeclareAsync(certificate.Id);
        await SendAsync(desk);
        var sent = (await desk.ReadAsync(certificate.Id)).Attachments.Single();

        await AnswerAsync(desk, certificate, sent, RetType.FailedAtCustoms, "附件不清晰");
        (await desk.ReadAsync(certificate.Id)).Attachments.Single().ShouldSatisfyAllConditions(
            attachment => attachment.State.ShouldBe(AttachmentState.Refused),
            attachment => attachment.Note.ShouldBe("附件不清晰"),
            attachment => attachment.IsDue(1).ShouldBeFalse(),
            attachment => attachment.IsDue(2).ShouldBeTrue());
        await AnswerAsync(desk, certificate, sent, RetType.AcceptedByCustoms, "附件接收成功");

        (await desk.ReadAsync(certificate.Id)).Attachments.Single().IsDue(2).ShouldBeFalse();
        (await desk.WithAsync(db => db.Receipts.Select(row => row.Text).ToListAsync())).ShouldContain($"附件“{sent.Name}”：附件不清晰");
    }

    [Fact]
    public async Task SameFileTwice_IsOneAttachment()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.DraftAsync(Typed.General);

        var first = await AddAsync(desk, certificate.Id, SomePdf.WithPagesOf(100));
        var second = await AddAsync(desk, certificate.Id, SomePdf.WithPagesOf(100));

        second!.Id.ShouldBe(first!.Id);
        (await desk.ReadAsync(certificate.Id)).HasAttachment(Invoice).ShouldBeTrue();
        (await desk.ReadAsync(certificate.Id)).HasAttachment("15").ShouldBeFalse();
    }

    [Fact]
    public async Task DeletedCertificate_TakesItsFilesAlong()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.DraftAsync(Typed.General);
        var attachment = await AddAsync(desk, certificate.Id, SomePdf.WithPagesOf(100));

        await desk.WithAsync(db => new CooPortal.Operations.Certificates.DeleteCertificate(db, desk.Store).ExecuteAsync(certificate.Id, desk.Actor, CancellationToken.None));

        await Should.ThrowAsync<FileNotFoundException>(() => desk.Store.ReadAsync(attachment!.FileName, attachment.Sha256, CancellationToken.None));
        (await desk.WithAsync(db => db.Attachments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task AnothersCertificate_TakesNoAttachment()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var neighbour = await Desk.OpenAsync(database, Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        var certificate = await desk.DraftAsync(Typed.General);

        (await AddAsync(neighbour, certificate.Id, SomePdf.WithPagesOf(100))).ShouldBeNull();
        (await neighbour.WithAsync(db => new FindAttachments(db, neighbour.Store).ExecuteAsync(certificate.Id, CancellationToken.None))).ShouldBeNull();
    }

    [Theory]
    [InlineData(307_000, true)]
    [InlineData(307_300, false)]
    public async Task Page_OfMoreThan300Kilobytes_IsRefusedByItsNumber(int bytes, bool taken)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.DraftAsync(Typed.General);

        var act = () => AddAsync(desk, certificate.Id, SomePdf.WithPagesOf(100, bytes));

        if (taken)
        {
            (await act()).ShouldNotBeNull();
        }
        else
        {
            (await act.ShouldThrowAsync<BrokenRulesException>()).Message.ShouldBe("第2页（301 KB）超过每页 300 KB 的限制，请用 PDF 压缩软件缩小后重新上传。");
        }
    }

    [Theory]
    [InlineData(@"C:\Users\王\invoice.pdf", "invoice.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf")]
    [InlineData("invoice.PDF", "invoice.pdf")]
    [InlineData("scan.html", "scan.html.pdf")]
    [InlineData("", "附件.pdf")]
    public void Name_LosesPathAndControlCharacters(string given, string kept) => AttachmentFile.NameOf(given).ShouldBe(kept);

    private static async Task<Attachment?> AddAsync(Desk desk, Guid certificateId, byte[] content, string name = "invoice.pdf") =>
        await desk.WithAsync(db => new AddAttachment(db, desk.Store, Some.NoScanner, desk.Clock).ExecuteAsync(
            new AddAttachmentInput { CertificateId = certificateId, Kind = Invoice, Name = name, Content = content }, desk.Actor, CancellationToken.None));

    private static async Task SendAsync(Desk desk)
    {
        await using var db = desk.Database.Open(clock: desk.Clock);
        foreach (var item in await db.WorkItems.AsNoTracking().Where(row => row.Job == SendAttachments.JobName).ToListAsync())
        {
            await new SendAttachments(db, desk.Store, new CustomsOutbox(db, new OutboxSignal(), desk.Clock)).ExecuteAsync(item, CancellationToken.None);
        }
    }

    private static async Task AnswerAsync(Desk desk, Certificate certificate, Attachment sent, RetType result, string note)
    {
        await using var db = desk.Database.Open(clock: desk.Clock);
        var receipt = new FileRetMessage { CertNo = certificate.Number, FileType = sent.Kind, FileName = sent.Name, RetType = result, Note = note, SendTime = Some.Now };
        var message = new InboxMessage
        {
            Partner = "customs",
            MessageId = Guid.CreateVersion7().ToString(),
            Kind = "FileRet",
            SubjectKey = CustomsSubject.Certificate(certificate.Id),
            Answers = sent.MessageId,
            Round = 1,
            Body = [1],
            BodySha256 = "",
            ReceivedAt = Some.Now,
        };
        (await new RecordAttachmentReceipt(db, desk.Clock).ExecuteAsync(certificate.Id, message, receipt, CancellationToken.None)).ShouldBeTrue();
    }
}
