using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.PreReview;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.PreReview;

/// <summary>A producing company with its verbs of 产品预审, each in a unit of work of its own, and customs that answers as told.</summary>
internal sealed class PreReviewStage : IAsyncDisposable
{
    private int _answers;

    private PreReviewStage(TestDatabase database, Enterprise enterprise)
    {
        Database = database;
        Enterprise = enterprise;
        Actor = Some.Administrator(enterprise.Id);
    }

    public TestDatabase Database { get; }

    public Enterprise Enterprise { get; }

    public Actor Actor { get; }

    public ManualClock Clock { get; } = new(Some.Now);

    public static async Task<PreReviewStage> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, string category = "1", bool changing = false)
    {
        var stage = new PreReviewStage(await TestDatabase.CreateAsync(provider), Some.Enterprise());
        await using var db = stage.Database.Open(clock: stage.Clock);
        db.Enterprises.Add(stage.Enterprise);
        var profile = new EnterpriseProfile { EnterpriseId = stage.Enterprise.Id, Revision = 1, FilingMode = FilingMode.SelfFiling, Category = category, CreatedAt = Some.Now };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        db.EnterpriseProfiles.Add(profile);
        if (changing)
        {
            db.EnterpriseProfiles.Add(new EnterpriseProfile { EnterpriseId = stage.Enterprise.Id, Revision = 2, CreatedAt = Some.Now });
        }

        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return stage;
    }

    public static PreReviewInput Input(string name = "不锈钢保温杯", string nonOriginating = "40") => new()
    {
        Values = new Dictionary<string, string?>
        {
            ["NameZh"] = name,
            ["HsCode"] = "9617009000",
            ["Unit"] = "007",
            ["ProducerName"] = "宁波示范纺织有限公司",
            ["ProducerCode"] = Some.SocialCreditCode,
            ["ProductionAddress"] = "宁波市海曙区",
            ["Currency"] = "USD",
            ["ExFactoryPrice"] = "100",
            ["FobPrice"] = "120",
            ["Process"] = "冲压\n焊接",
        },
        HasImportedContent = "true",
        CertificateTypes = [CertificateCatalogue.All[0].Code],
        Lines =
        [
            new Dictionary<string, string?>
            {
                ["Name"] = "硅胶圈", ["HsCode"] = "4016931000", ["Unit"] = "035", ["OriginCountry"] = "KOR", ["UnitPrice"] = nonOriginating, ["Usage"] = "1",
                ["OriginatingValue"] = "0", ["NonOriginatingValue"] = nonOriginating,
            },
        ],
    };

    public Task<PreReviewProduct> AddAsync(string name = "不锈钢保温杯") => SaveAsync(new SavePreReviewInput { Sheet = Input(name) })!;

    public async Task<PreReviewProduct> SaveAsync(SavePreReviewInput input) => (await VerbAsync((db, counter) => new SavePreReview(db, counter, Clock).ExecuteAsync(input, Actor, default)))!;

    public async Task<PreReviewProduct> ChangeAsync(Guid id, string name = "改后") =>
        await SaveAsync(new SavePreReviewInput { Id = id, Version = (await FindAsync(id))!.Version, IsChange = true, Sheet = Input(name) });

    public Task<int> DeregisterAsync(params Guid[] ids) => VerbAsync((_, counter) => new DeregisterPreReviews(counter, Clock).ExecuteAsync(ids, Actor, default));

    public Task<int> RestoreAsync(params Guid[] ids) => VerbAsync((_, counter) => new RestorePreReviews(counter, Clock).ExecuteAsync(ids, Actor, default));

    public Task<(int Removed, int Dropped, int Waiting)> DeleteAsync(params Guid[] ids) => VerbAsync((db, counter) => new DeletePreReviews(db, counter, Clock).ExecuteAsync(ids, Actor, default));

    public Task<PreReviewProduct> SubmitAsync(params Guid[] ids) =>
        VerbAsync((db, counter) => new SubmitPreReview(db, counter, new CustomsOutbox(db, new OutboxSignal(), Clock), Clock).ExecuteAsync(ids, Actor, default));

    public async Task<PreReviewProduct> ApprovedAsync(string name = "不锈钢保温杯")
    {
        var product = await AddAsync(name);
        await SubmitAsync(product.Id);
        await AnswerAsync(product.Id, PreReviewResult.Approved);
        return (await FindAsync(product.Id))!;
    }

    /// <returns>False when customs' word is about nothing.</returns>
    public async Task<bool> AnswerAsync(Guid id, PreReviewResult result, int? round = null, string? messageId = null, string note = "")
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var receipt = new PreReviewReceiptMessage
        {
            CiqRegNo = Enterprise.SocialCreditCode,
            ProductKey = "K",
            Request = PreReviewRequest.Add,
            Result = result,
            Note = note,
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        };
        var message = new InboxMessage
        {
            Partner = "customs",
            MessageId = messageId ?? $"m{++_answers}",
            Kind = "PreReviewReceipt",
            SubjectKey = CustomsSubject.PreReview(id),
            Round = round ?? (await FindAsync(id))?.Round ?? 1,
            Body = MessageXml.Write(receipt),
            BodySha256 = "",
        };
        await using var db = Database.Open(clock: Clock);
        return await new RecordPreReviewReceipt(db, Clock).ExecuteAsync(message, default);
    }

    /// <summary>Customs' interface refuses the last message (HTTP 422).</summary>
    public async Task SendBackAsync(string reason)
    {
        await using var db = Database.Open(clock: Clock);
        var message = await db.OutboxMessages.OrderByDescending(row => row.CreatedAt).FirstAsync();
        await new RecordPreReviewReceipt(db, Clock).SendBackAsync(message, reason, default);
    }

    public async Task<PreReviewProduct?> FindAsync(Guid id)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await new FindPreReviews(db).FindAsync(id, default);
    }

    public async Task<(IReadOnlyList<PreReviewProduct> Rows, int Total)> SearchAsync(PreReviewFilter filter)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await new FindPreReviews(db).SearchAsync(filter, 1, default);
    }

    public async Task<IReadOnlyList<(string Kind, bool Applied)>> ReceiptsAsync(Guid id)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new FindPreReviews(db).ReceiptsAsync(id, default)).Reverse().Select(row => (row.Kind, row.Applied))];
    }

    public async Task<List<PreReviewMessage>> SentAsync()
    {
        await using var db = Database.Open(clock: Clock);
        return (await db.OutboxMessages.OrderBy(row => row.Sequence).ToListAsync()).ConvertAll(row => MessageXml.Read<PreReviewMessage>(row.Body));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<T> VerbAsync<T>(Func<CooPortalDbContext, PreReviewCounter, Task<T>> verb)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return await verb(db, new PreReviewCounter(db, new FindEnterpriseStanding(db)));
    }
}
