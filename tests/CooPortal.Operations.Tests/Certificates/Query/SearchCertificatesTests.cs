using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Certificates.Query;

public sealed class SearchCertificatesTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Pages_ForwardsAndBack_ShowEveryRowOnceNewestFirst(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var enterprise = await SeedAsync(database, Enumerable.Range(1, 45).Select(i => ($"C261026902330{i:000}", Some.Now.AddMinutes(i / 3))));
        await using var db = database.OpenAs(enterprise.Id);
        var search = new SearchCertificates(db);

        var seen = new List<CertificateRow>();
        var page = await search.ExecuteAsync(new CertificateFilter(), 20, null, null, CancellationToken.None);
        page.Previous.ShouldBeNull();
        page.Count.ShouldBe(45);
        seen.AddRange(page.Rows);
        var first = page.Rows.Select(row => row.Number).ToList();
        while (page.Next is { } next)
        {
            page = await search.ExecuteAsync(new CertificateFilter(), 20, ListCursor.Parse(next.ToString()), null, CancellationToken.None);
            seen.AddRange(page.Rows);
        }

        seen.Select(row => row.Id).Distinct().Count().ShouldBe(45);
        seen.Select(row => row.CreatedAt).ShouldBeInOrder(SortDirection.Descending);
        while (page.Previous is { } previous)
        {
            page = await search.ExecuteAsync(new CertificateFilter(), 20, null, previous, CancellationToken.None);
        }

        page.Rows.Select(row => row.Number).ShouldBe(first);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Filters_FindByNumberWordsStateAndDay(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new ManualClock(Some.Now);
        var enterprise = Some.Enterprise();
        var draft = SomeCertificates.Draft(enterprise.Id, "C2610269023300001", Some.Now, header => header.Consignee = "Berlin Handel GmbH");
        var returned = SomeCertificates.Draft(enterprise.Id, "K2610269023300002", Some.Now.AddDays(1), header => header.DestinationCode = "KOR");
        returned.Declare(clock, CertificateAction.ReceiveReturn);
        await using (var seeding = database.Open())
        {
            seeding.Enterprises.Add(enterprise);
            seeding.Certificates.AddRange(draft, returned);
            await seeding.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        await using var db = database.OpenAs(enterprise.Id);
        (await FindAsync(db, new() { Number = "c26102690233" })).ShouldBe([draft.Id]);
        (await FindAsync(db, new() { Search = "K26102690" })).ShouldBe([returned.Id]);
        (await FindAsync(db, new() { Search = "berlin handel" })).ShouldBe([draft.Id]);
        (await FindAsync(db, new() { InvoiceNumber = "inv-0002" })).ShouldBe([returned.Id]);
        (await FindAsync(db, new() { Consignee = "BERLIN" })).ShouldBe([draft.Id]);
        (await FindAsync(db, new() { Status = CertificateStatus.Returned })).ShouldBe([returned.Id]);
        (await FindAsync(db, new() { DestinationCode = "JPN" })).ShouldBe([draft.Id]);
        (await FindAsync(db, new() { TypeCode = "K" })).ShouldBe([returned.Id]);
        (await FindAsync(db, new() { Exporter = "示范纺织" })).ShouldBe([returned.Id, draft.Id]);
        (await FindAsync(db, new() { CreatedTo = new DateOnly(2026, 3, 5) })).ShouldBe([draft.Id]);
        (await FindAsync(db, new() { CreatedFrom = new DateOnly(2026, 3, 6), CreatedTo = new DateOnly(2026, 3, 6) })).ShouldBe([returned.Id]);
        (await FindAsync(db, new() { DeclaredFrom = new DateOnly(2026, 3, 5) })).ShouldBe([returned.Id]);
        (await FindAsync(db, new() { Shelved = true })).ShouldBeEmpty();
        (await FindAsync(db, new() { Search = "100%_'" })).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task List_OfAnExporter_HoldsWhatAnAgentFiledForIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var exporter = Some.Enterprise();
        var agent = Some.Enterprise("91310000MA1K2RUP92", "上海代理有限公司");
        var own = SomeCertificates.Draft(exporter.Id, "C2610269023300001", Some.Now);
        own.ExporterEnterpriseId = exporter.Id;
        var filedForUs = SomeCertificates.Draft(agent.Id, "C2610269023300002", Some.Now.AddMinutes(1));
        filedForUs.ExporterEnterpriseId = exporter.Id;
        var foreign = SomeCertificates.Draft(agent.Id, "C2610269023300003", Some.Now.AddMinutes(2));
        await using (var seeding = database.Open())
        {
            seeding.Enterprises.AddRange(exporter, agent);
            seeding.Certificates.AddRange(own, filedForUs, foreign);
            await seeding.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        await using var db = database.OpenAs(exporter.Id);
        var list = await new SearchCertificates(db).ExecuteAsync(new CertificateFilter(), 20, null, null, CancellationToken.None);

        list.Rows.Select(row => row.Id).ShouldBe([filedForUs.Id, own.Id]);
        list.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("123-zz")]
    [InlineData("7fffffffffffffff-00000000000000000000000000000000")]
    public void Cursor_ThatSomebodyMadeUp_IsNone(string text) => ListCursor.Parse(text).ShouldBeNull();

    [Fact]
    public void Message_OnTheScreen_HidesIdentityNumbers()
    {
        var shown = MaskedMessage.Of("<Receipt><Applicant>E12345678</Applicant><Note>身份证 11010519491231002X 有误，代码 913302001026902333</Note></Receipt>"u8);

        shown.ShouldNotContain("E12345678");
        shown.ShouldContain("*****5678");
        shown.ShouldNotContain("11010519491231002X");
        shown.ShouldContain("110105**********2X");
        shown.ShouldContain("913302001026902333", Case.Sensitive, "a company's code is no person's number");
    }

    private static async Task<IEnumerable<Guid>> FindAsync(CooPortalDbContext db, CertificateFilter filter) =>
        (await new SearchCertificates(db).ExecuteAsync(filter, 20, null, null, CancellationToken.None)).Rows.Select(row => row.Id);

    private static async Task<Enterprise> SeedAsync(TestDatabase database, IEnumerable<(string Number, DateTime CreatedAt)> certificates)
    {
        var enterprise = Some.Enterprise();
        await using var db = database.Open();
        db.Enterprises.Add(enterprise);
        db.Certificates.AddRange(certificates.Select(item => SomeCertificates.Draft(enterprise.Id, item.Number, item.CreatedAt)));
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return enterprise;
    }
}
