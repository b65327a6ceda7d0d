using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.Certificates;

/// <summary>A clerk's desk: an enterprise known to customs, and the verbs, each call in a unit of work of its own.</summary>
internal sealed class Desk
{
    private Desk(TestDatabase database, Enterprise enterprise, ManualClock clock)
    {
        Database = database;
        Enterprise = enterprise;
        Clock = clock;
        Actor = Some.Administrator(enterprise.Id);
    }

    public TestDatabase Database { get; }

    public Enterprise Enterprise { get; }

    public Actor Actor { get; }

    public ManualClock Clock { get; }

    public DocumentStore Store { get; } = new(new DocumentOptions { Folder = Directory.CreateTempSubdirectory("coo-desk-").FullName });

    public static async Task<Desk> OpenAsync(TestDatabase database, Enterprise? enterprise = null, FilingMode mode = FilingMode.SelfFiling)
    {
        var clock = new ManualClock(Some.Now);
        var desk = new Desk(database, enterprise ?? Some.Enterprise(), clock);
        await using var db = database.Open(clock: clock);
        db.Enterprises.Add(desk.Enterprise);
        var profile = new EnterpriseProfile
        {
            EnterpriseId = desk.Enterprise.Id,
            Revision = 1,
            NameZh = desk.Enterprise.NameZh,
            NameEn = "NINGBO EXAMPLE TEXTILES CO., LTD.",
            AddressEn = "88 HARBOUR ROAD, NINGBO",
            FilingMode = mode,
            IssuingOffice = "3101",
            ContactName = "张三",
            ContactTelephone = "057487654321",
            CreatedAt = Some.Now,
            SavedAt = Some.Now,
        };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        db.EnterpriseProfiles.Add(profile);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return desk;
    }

    public CooPortalDbContext Db() => Database.OpenAs(Enterprise.Id, Clock);

    public async Task<Certificate?> SaveAsync(string type, Guid id, int version = 0, string? serial = null, params (string Key, string Text)[] changes)
    {
        await using var db = Db();
        var input = new SaveDraftInput { Id = id, TypeCode = type, Version = version, Serial = serial, Header = Values(Typed.Header(type), changes) };
        return await new SaveDraft(db, Clock).ExecuteAsync(input, Actor, CancellationToken.None);
    }

    public async Task<Certificate> DraftAsync(string type, params (string Key, string Text)[] changes) =>
        (await SaveAsync(type, Guid.CreateVersion7(), changes: changes))!;

    /// <summary>A draft that can be declared.</summary>
    public async Task<Certificate> CompleteAsync(string type)
    {
        var draft = await DraftAsync(type);
        if (type == Typed.Rcep)
        {
            await InvoiceAsync(draft.Id);
        }

        await GoodsAsync(type, draft.Id);
        return await ReadAsync(draft.Id);
    }

    public async Task<GoodsItem?> GoodsAsync(string type, Guid certificateId, Guid? lineId = null, int version = 0, params (string Key, string Text)[] changes)
    {
        await using var db = Db();
        var input = new GoodsInput { CertificateId = certificateId, LineId = lineId ?? Guid.CreateVersion7(), Version = version, Values = Values(Typed.Goods(type), changes) };
        return await new SaveGoods(db, Clock).ExecuteAsync(input, Actor, CancellationToken.None);
    }

    public async Task<Invoice?> InvoiceAsync(Guid certificateId, Guid? lineId = null, int version = 0, params (string Key, string Text)[] changes)
    {
        await using var db = Db();
        var input = new InvoiceInput { CertificateId = certificateId, LineId = lineId ?? Guid.CreateVersion7(), Version = version, Values = Values(Typed.Invoice(), changes) };
        return await new SaveInvoice(db, Clock).ExecuteAsync(input, Actor, CancellationToken.None);
    }

    public async Task<DeclareResult?> DeclareAsync(Guid id, int? version = null, Guid? requestId = null)
    {
        await using var db = Db();
        return await new DeclareCertificate(db, new CustomsOutbox(db, new OutboxSignal(), Clock), new WorkQueue(db, new WorkSignal(), Clock), new CheckDeclaration(db, Clock), new CompareWithOriginal(db), Clock)
            .ExecuteAsync(new DeclareInput(id, version, requestId), Actor, CancellationToken.None);
    }

    public async Task<Receipt?> ReceiveAsync(ReceiptInput input)
    {
        await using var db = Database.Open(clock: Clock);
        return await new ApplyReceipt(db, new WorkQueue(db, new WorkSignal(), Clock), Clock).ExecuteAsync(input, Actor.System("海关"), CancellationToken.None);
    }

    public async Task<Certificate> ReadAsync(Guid id)
    {
        await using var db = Db();
        return (await new FindCertificate(db).ExecuteAsync(id, CancellationToken.None))!;
    }

    public async Task<T> WithAsync<T>(Func<CooPortalDbContext, Task<T>> act)
    {
        await using var db = Db();
        return await act(db);
    }

    public Task<List<string>> AuditedAsync(Guid id) => WithAsync(db => db.AuditEntries.Where(row => row.SubjectId == id).OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => row.Action).ToListAsync());

    private static TypedValues Values(Dictionary<string, string> typed, (string Key, string Text)[] changes)
    {
        foreach (var (key, text) in changes)
        {
            typed[key] = text;
        }

        return new TypedValues(typed);
    }
}
