using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.BlankForms;

/// <summary>A company with approved certificates, the verbs of 空白证单, each in a unit of work of its own, and customs that answers as told.</summary>
internal sealed class BlankFormStage : IAsyncDisposable
{
    private int _answers;

    private BlankFormStage(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Enterprise Enterprise { get; } = Some.Enterprise();

    public ManualClock Clock { get; } = new(Some.Now);

    public static async Task<BlankFormStage> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var stage = new BlankFormStage(await TestDatabase.CreateAsync(provider));
        await stage.SaveAsync(db => db.Enterprises.Add(stage.Enterprise));
        return stage;
    }

    /// <summary>A form's number of the test's pad.</summary>
    public static string Number(int serial) => $"C26{serial:D6}";

    /// <param name="serial">Last digits of the number.</param>
    /// <param name="organisation">主体识别码 of the exporter: another than the company's own for what an agent files.</param>
    public async Task<Certificate> ApprovedAsync(int serial = 1, string organisation = "102690233", string type = "C")
    {
        var certificate = SomeCertificates.Draft(Enterprise.Id, $"{type}26{organisation}{serial:D4}", Some.Now, organisationCode: organisation);
        certificate.Declare(Clock, CertificateAction.ReceiveApproval);
        certificate.Issue.ApprovedAt = Clock.GetUtcNow().UtcDateTime;
        await SaveAsync(db => db.Certificates.Add(certificate));
        return certificate;
    }

    /// <summary>Customs gives out forms.</summary>
    public async Task<bool> IssueAsync(int first, int count, BlankFormHolding holder = BlankFormHolding.Exporter, string? company = null, string? messageId = null, string type = "C")
    {
        var issue = new BlankFormIssueMessage
        {
            IssueNo = $"3101-{first}",
            CiqRegNo = company ?? Enterprise.SocialCreditCode,
            EtpsName = Enterprise.NameZh,
            Holder = holder,
            CertType = type,
            OrgCode = "3101",
            IssueDate = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime),
            BlankForms = [.. Enumerable.Range(first, count).Select(serial => new BlankFormSerial { SerialNo = Number(serial) })],
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        };
        await using var db = Database.Open(clock: Clock);
        return await new RecordBlankFormIssue(db, Clock).ExecuteAsync(Message($"blank-issue:{issue.IssueNo}", 0, issue, messageId), default);
    }

    public async Task<int?> SubmitAsync(Certificate certificate, BlankFormAction action, params int[] serials)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        var find = new FindBlankForms(db);
        return await new SubmitBlankForms(db, new FindWriteOffSheet(db, find), new CustomsOutbox(db, new OutboxSignal(), Clock), Clock).ExecuteAsync(
            new SubmitBlankFormsInput { CertificateId = certificate.Id, Action = action, Numbers = [.. serials.Select((serial, row) => (row, (string?)Number(serial)))] },
            Some.Administrator(Enterprise.Id),
            default);
    }

    /// <returns>False when customs' word is about nothing.</returns>
    public async Task<bool> AnswerAsync(int serial, BlankFormResult result, int? round = null, string? messageId = null, string note = "")
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var form = await FormAsync(serial);
        var receipt = new BlankFormReceiptMessage
        {
            CiqRegNo = Enterprise.SocialCreditCode,
            CertType = "C",
            SerialNo = form.Number,
            Use = BlankFormUse.WriteOff,
            CertNo = form.CertificateNumber.Length > 0 ? form.CertificateNumber : "C261026902330001",
            Result = result,
            Note = note,
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        };
        await using var db = Database.Open(clock: Clock);
        return await new RecordBlankFormReceipt(db, Clock).ExecuteAsync(Message(CustomsSubject.BlankForm(form.Id), round ?? form.Round, receipt, messageId), default);
    }

    /// <summary>Customs' interface refuses the last message (HTTP 422).</summary>
    public async Task SendBackAsync(string reason)
    {
        await using var db = Database.Open(clock: Clock);
        var message = await db.OutboxMessages.OrderByDescending(row => row.CreatedAt).FirstAsync();
        await new RecordBlankFormReceipt(db, Clock).SendBackAsync(message, reason, default);
    }

    public async Task<BlankForm> FormAsync(int serial)
    {
        await using var db = Database.Open();
        return await db.BlankForms.InEveryEnterprise().AsNoTracking().SingleAsync(row => row.Number == Number(serial) && row.TypeCode == "C");
    }

    public async Task<IReadOnlyList<(string Kind, bool Applied)>> ReceiptsAsync(int serial)
    {
        var form = await FormAsync(serial);
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new FindBlankForms(db).ReceiptsAsync(form.Id, default)).Reverse().Select(row => (row.Kind, row.Applied))];
    }

    public async Task<T> ReadAsync<T>(Func<CooPortalDbContext, Task<T>> read)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await read(db);
    }

    public async Task<List<BlankFormUseMessage>> SentAsync()
    {
        await using var db = Database.Open(clock: Clock);
        return (await db.OutboxMessages.OrderBy(row => row.Id).ToListAsync()).ConvertAll(row => MessageXml.Read<BlankFormUseMessage>(row.Body));
    }

    public async Task SaveAsync(Action<CooPortalDbContext> change)
    {
        await using var db = Database.Open(clock: Clock);
        change(db);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private InboxMessage Message(string subject, int round, CustomsMessage message, string? messageId) => new()
    {
        Partner = "customs",
        MessageId = messageId ?? $"m{++_answers}",
        Kind = MessageKinds.RootOf(message),
        SubjectKey = subject,
        Round = round,
        Body = MessageXml.Write(message),
        BodySha256 = "",
    };
}
