using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NSubstitute;

namespace CooPortal.Operations.Tests.Enterprises;

/// <summary>One registered company with a database and customs at its side.</summary>
internal sealed class EnterpriseBench : IAsyncDisposable
{
    private EnterpriseBench(TestDatabase database, Enterprise enterprise)
    {
        Database = database;
        Enterprise = enterprise;
        Actor = Some.Administrator(enterprise.Id);
    }

    public TestDatabase Database { get; }

    public Enterprise Enterprise { get; }

    public Actor Actor { get; }

    public ManualClock Clock { get; } = new(Some.Now);

    public ICustomsChannel Customs { get; } = Substitute.For<ICustomsChannel>();

    /// <summary>A form that 提交 takes.</summary>
    public static Dictionary<string, string?> CompleteForm => new()
    {
        [nameof(EnterpriseProfile.NameZh)] = "宁波示范纺织有限公司",
        [nameof(EnterpriseProfile.NameEn)] = "NINGBO SHIFAN TEXTILE CO., LTD.",
        [nameof(EnterpriseProfile.Nature)] = "6",
        [nameof(EnterpriseProfile.Category)] = "1",
        [nameof(EnterpriseProfile.FilingMode)] = "1",
        [nameof(EnterpriseProfile.IssuingOffice)] = "3100",
        [nameof(EnterpriseProfile.ProvinceCode)] = "330000",
        [nameof(EnterpriseProfile.PostalCode)] = "315000",
        [nameof(EnterpriseProfile.AddressZh)] = "宁波市海曙区中山西路1号",
        [nameof(EnterpriseProfile.AddressEn)] = "NO.1 ZHONGSHAN WEST ROAD, NINGBO, CHINA",
        [nameof(EnterpriseProfile.LegalRepresentative)] = "王法人",
        [nameof(EnterpriseProfile.ContactName)] = "李联系",
        [nameof(EnterpriseProfile.ContactTelephone)] = "0574-87654321",
    };

    public static async Task<EnterpriseBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool agreed = true)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var enterprise = Some.Enterprise();
        enterprise.NoticeAgreedAt = agreed ? Some.Now : null;
        await using var db = database.Open();
        db.Enterprises.Add(enterprise);
        await db.SaveAuditedAsync(Domain.Accounts.Actor.System("test"), "Seed", CancellationToken.None);
        return new EnterpriseBench(database, enterprise);
    }

    public async Task AgreeAsync()
    {
        await using var db = Own();
        await new AgreeNotice(db, Ask(db), Clock).ExecuteAsync(Actor, CancellationToken.None);
    }

    /// <summary>Runs the work that waits, as the runner does.</summary>
    public async Task RunPullAsync()
    {
        await using var db = Database.Open(clock: Clock);
        var item = await db.WorkItems.AsNoTracking().SingleAsync();
        await new PullQualification(db, Customs, Clock).ExecuteAsync(item, CancellationToken.None);
    }

    public async Task<EnterpriseProfile> SaveAsync(Dictionary<string, string?> values)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var shown = (await RecordAsync()).Latest;
        await using var db = Own();
        return await new SaveProfile(db, Clock).ExecuteAsync(
            new SaveProfileInput { Values = values, Revision = shown?.Revision ?? 0, Version = shown?.Version ?? 0 }, Actor, CancellationToken.None);
    }

    public async Task SubmitAsync(Dictionary<string, string?> values, bool promised = true)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var shown = (await RecordAsync()).Latest;
        await using var db = Own();
        await new SubmitProfile(db, new CustomsOutbox(db, new OutboxSignal(), Clock), Clock).ExecuteAsync(
            new SubmitProfileInput { Values = values, Revision = shown?.Revision ?? 0, Version = shown?.Version ?? 0, Promised = promised }, Actor, CancellationToken.None);
    }

    public async Task AnswerAsync(Outcome outcome, int? round, string messageId, string? note = null)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var receipt = new EnterpriseReceiptMessage
        {
            CiqRegNo = Enterprise.SocialCreditCode,
            Result = outcome,
            Note = note,
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        };
        await using var db = Database.Open(clock: Clock);
        await new RecordProfileReceipt(db, Clock).ExecuteAsync(
            new ProfileReceiptInput { MessageId = messageId, Round = round, Receipt = receipt, Raw = MessageXml.Write(receipt) }, CancellationToken.None);
    }

    public async Task<EnterpriseRecord> RecordAsync()
    {
        await using var db = Own();
        return (await new FindEnterpriseRecord(db).ExecuteAsync(Enterprise.Id, CancellationToken.None))!;
    }

    public async Task<IReadOnlyList<OutboxMessage>> SentAsync()
    {
        await using var db = Database.Open();
        return await db.OutboxMessages.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync();
    }

    public void CustomsKnows(EnterpriseDetails? details) =>
        Customs.AskAsync<QualificationAnswerMessage>(Arg.Any<CustomsMessage>(), Arg.Any<CancellationToken>())
            .Returns(new QualificationAnswerMessage { CiqRegNo = Enterprise.SocialCreditCode, Enterprise = details, RspGenTime = Clock.GetUtcNow().UtcDateTime });

    public void CustomsIsAway() =>
        Customs.AskAsync<QualificationAnswerMessage>(Arg.Any<CustomsMessage>(), Arg.Any<CancellationToken>())
            .Returns<QualificationAnswerMessage>(_ => throw new CustomsCallException("无法连接海关"));

    public CooPortalDbContext Own() => Database.OpenAs(Enterprise.Id, Clock);

    public AskQualification Ask(CooPortalDbContext db) => new(db, new WorkQueue(db, new WorkSignal(), Clock), new WorkSignal(), Clock);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
