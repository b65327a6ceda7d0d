using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Tests.PreReview;
using CooPortal.Operations.Verification;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.Verification;

/// <summary>A company with its verbs of 核查互动, each in a unit of work of its own, and customs that speaks as told.</summary>
internal sealed class VerificationStage : IAsyncDisposable
{
    public const string Number = "HC3101202600001";

    private readonly DocumentStore _store = new(new DocumentOptions { Folder = Directory.CreateTempSubdirectory("coo-verification-").FullName });
    private int _messages;

    private VerificationStage(TestDatabase database)
    {
        Database = database;
        Actor = Some.Administrator(Enterprise.Id);
    }

    public TestDatabase Database { get; }

    public Enterprise Enterprise { get; } = Some.Enterprise();

    public Actor Actor { get; }

    public ManualClock Clock { get; } = new(Some.Now);

    public static IReadOnlyDictionary<string, string?> Typed(string explanation = "全部在本厂生产") =>
        new Dictionary<string, string?> { ["Explanation"] = explanation, ["ContactName"] = "李晓燕", ["ContactTelephone"] = "0574-87654321" };

    public static async Task<VerificationStage> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var stage = new VerificationStage(await TestDatabase.CreateAsync(provider));
        await stage.AddCompanyAsync(stage.Enterprise);
        return stage;
    }

    public async Task AddCompanyAsync(Enterprise enterprise)
    {
        await using var db = Database.Open(clock: Clock);
        db.Enterprises.Add(enterprise);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    /// <summary>Customs asks: V02 for the record, V12 and costs for the product.</summary>
    public Task<bool> AskAsync(int revision = 1, string requirement = "请说明生产工序", string? company = null, string? messageId = null, string number = Number, bool withItem = true) => TakeAsync(
        "Verification",
        new VerificationMessage
        {
            CiqRegNo = company ?? Enterprise.SocialCreditCode,
            VerificationNo = number,
            Revision = revision,
            Type = VerificationType.AfterIssue,
            CertNo = "B26102690233000001",
            OrgCode = "3101",
            StartDate = new DateOnly(2026, 3, 5),
            ReplyDate = new DateOnly(2026, 3, 20).AddDays(revision),
            Subject = "原产资格核查",
            Requirement = requirement,
            Materials = "V02",
            VerificationItems = withItem ? [new VerificationItemDetails { ItemNo = 1, ProductName = "保温杯", Materials = "V12", CostNeeded = true }] : null,
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        },
        messageId,
        0,
        (record, message) => record.TakeRequestAsync(message, default));

    public async Task<bool> SayAsync(VerificationResult result, int? round = null, string? messageId = null, string note = "", DateOnly? replyBy = null) => await TakeAsync(
        "VerificationReceipt",
        new VerificationReceiptMessage
        {
            CiqRegNo = Enterprise.SocialCreditCode,
            VerificationNo = Number,
            Result = result,
            Note = note,
            ReplyDate = replyBy,
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        },
        messageId,
        round ?? (await FindOrNullAsync())?.Round ?? 1,
        (record, message) => record.TakeReceiptAsync(message, default));

    /// <summary>Customs' interface refuses the last message of a kind (HTTP 422).</summary>
    public async Task BounceAsync(string kind, string reason)
    {
        await using var db = Database.Open(clock: Clock);
        var message = await db.OutboxMessages.Where(row => row.Kind == kind).OrderByDescending(row => row.Sequence).FirstAsync();
        await new RecordVerification(db, Clock).BounceAsync(message, reason, default);
    }

    /// <summary>A record that lacks nothing for 提交.</summary>
    public async Task<VerificationRecord> FilledAsync()
    {
        await AskAsync();
        var record = await FindAsync();
        await UploadAsync(0, ("V02", "工艺.pdf", 1000), ("V02", "工艺2.pdf", 1100));
        await UploadAsync(1, ("V12", "照片.pdf", 1200));
        await SaveCostsAsync();
        await SaveAsync(new SaveVerificationInput { Id = record.Id, Values = Typed() });
        return await FindAsync();
    }

    public async Task<VerificationRecord> SubmittedAsync()
    {
        await SubmitAsync(await FilledAsync());
        return await FindAsync();
    }

    public async Task<int?> UploadAsync(int item, params (string Kind, string Name, int Bytes)[] files)
    {
        var record = await FindAsync();
        return await VerbAsync((db, counter) => new AddVerificationFiles(counter, _store, Some.NoScanner, Clock).ExecuteAsync(
            record.Id, item, [.. files.Select(file => new UploadedMaterial(file.Kind, file.Name, file.Bytes == 0 ? "no pdf"u8.ToArray() : SomePdf.WithPagesOf(file.Bytes)))], Actor, default));
    }

    public async Task<VerificationFile?> RemoveAsync(Guid file)
    {
        var record = await FindAsync();
        return await VerbAsync((db, counter) => new RemoveVerificationFile(db, counter, _store, Clock).ExecuteAsync(record.Id, file, Actor, default));
    }

    public async Task<VerificationRecord?> SaveCostsAsync(PreReviewInput? sheet = null, int item = 1, int? edits = null)
    {
        var record = await FindAsync();
        var input = new SaveVerificationCostsInput { Id = record.Id, Item = item, Edits = edits ?? record.CostsOf(item)?.Edits ?? 0, Sheet = sheet ?? PreReviewStage.Input() };
        return await VerbAsync((_, counter) => new SaveVerificationCosts(counter, Clock).ExecuteAsync(input, Actor, default));
    }

    public Task<VerificationRecord?> SaveAsync(SaveVerificationInput input) => VerbAsync((_, counter) => new SaveVerification(counter, Clock).ExecuteAsync(input, Actor, default));

    /// <summary>提交 by somebody whose page shows the record as it is given.</summary>
    public Task<VerificationRecord?> SubmitAsync(VerificationRecord shown) => VerbAsync((db, counter) => new SubmitVerification(
        db, counter, new CustomsOutbox(db, new OutboxSignal(), Clock), new WorkQueue(db, new WorkSignal(), Clock), Clock).ExecuteAsync(
            new SaveVerificationInput { Id = shown.Id, Edits = shown.AnswerEdits, Revision = shown.Revision, Values = Typed() }, Actor, default));

    /// <summary>The job that sends the files.</summary>
    public async Task SendFilesAsync()
    {
        await using var db = Database.Open(clock: Clock);
        var item = await db.WorkItems.OrderByDescending(row => row.CreatedAt).FirstAsync(row => row.Job == SendVerificationFiles.JobName);
        await new SendVerificationFiles(db, _store, new CustomsOutbox(db, new OutboxSignal(), Clock)).ExecuteAsync(item, default);
    }

    public async Task<VerificationRecord> FindAsync() => (await FindOrNullAsync())!;

    public async Task<VerificationRecord?> FindOrNullAsync()
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await db.VerificationRecords.AsNoTracking().Include(row => row.Files).SingleOrDefaultAsync(row => row.Number == Number);
    }

    public async Task<(IReadOnlyList<VerificationRecord> Rows, int Total)> SearchAsync(VerificationFilter filter)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await new FindVerifications(db, _store).SearchAsync(filter, 1, default);
    }

    public async Task<VerificationsWaiting> WaitingAsync(DateOnly today)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await new FindVerifications(db, _store).WaitingAsync(today, default);
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<(string Kind, bool Applied)>> ReceiptsAsync()
    {
        var record = await FindAsync();
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new FindVerifications(db, _store).ReceiptsAsync(record.Id, default)).Reverse().Select(row => (row.Kind, row.Applied))];
    }

    public async Task<List<OutboxMessage>> SentAsync()
    {
        await using var db = Database.Open(clock: Clock);
        return await db.OutboxMessages.OrderBy(row => row.Sequence).ToListAsync();
    }

    public async Task<List<string>> AuditedAsync()
    {
        await using var db = Database.Open(clock: Clock);
        return await db.AuditEntries.Where(row => row.Action != "Seed").OrderBy(row => row.At).Select(row => row.Action).Distinct().ToListAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<bool> TakeAsync(string kind, CustomsMessage body, string? messageId, int round, Func<RecordVerification, InboxMessage, Task<bool>> take)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var message = new InboxMessage
        {
            Partner = "customs",
            MessageId = messageId ?? $"m{Interlocked.Increment(ref _messages)}",
            Kind = kind,
            SubjectKey = CustomsSubject.Verification(Number),
            Round = round,
            Body = MessageXml.Write(body),
            BodySha256 = "",
        };
        await using var db = Database.Open(clock: Clock);
        return await take(new RecordVerification(db, Clock), message);
    }

    private async Task<T> VerbAsync<T>(Func<CooPortalDbContext, VerificationCounter, Task<T>> verb)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await verb(db, new VerificationCounter(db));
    }
}
