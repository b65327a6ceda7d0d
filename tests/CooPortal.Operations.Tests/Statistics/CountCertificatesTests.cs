using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.GoodsImport;
using CooPortal.Operations.Statistics;
using CooPortal.Operations.Tests.Certificates;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Statistics;

public sealed class CountCertificatesTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task EveryView_OnEveryEngine_AddsUpExactly(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var enterprise = Some.Enterprise();
        var other = Some.Enterprise("91330200712345672N", "宁波邻居有限公司");
        await using (var db = database.Open())
        {
            db.Enterprises.AddRange(enterprise, other);
            for (var serial = 1; serial <= 9; serial++)
            {
                var certificate = SomeCertificates.Draft(enterprise.Id, $"C26102690233000{serial}", Some.Now.AddDays(-serial), header => header.FobTotal = 0.1m);
                certificate.Goods.Add(new() { CertificateId = certificate.Id, LineNumber = 1 });
                certificate.Goods.Add(new() { CertificateId = certificate.Id, LineNumber = 2 });
                db.Certificates.Add(certificate);
            }

            db.Certificates.Add(SomeCertificates.Draft(other.Id, "C262000000000001", Some.Now));
            await db.SaveAuditedAsync(Some.Administrator(enterprise.Id), "Seed", CancellationToken.None);
        }

        await using var own = database.OpenAs(enterprise.Id);
        var count = new CountCertificates(own);
        var filter = new StatisticsFilter { From = DateOnly.FromDateTime(Some.Now).AddMonths(-2), To = DateOnly.FromDateTime(Some.Now) };
        foreach (var view in Enum.GetValues<StatisticsView>())
        {
            var lines = await count.ExecuteAsync(view, filter, CancellationToken.None);
            lines.Sum(line => line.Certificates).ShouldBe(9, view.ToString());
            lines.Sum(line => line.GoodsLines).ShouldBe(18, view.ToString());
            lines.Sum(line => line.Fob.GetValueOrDefault("USD")).ShouldBe(0.9m, view.ToString());
        }

        (await count.ExecuteAsync(StatisticsView.Type, filter with { Scope = StatisticsScope.ForPrincipals }, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Counts_AfterEveryWayThatGoodsComeAndGo_AreThoseOfTheRows(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);
        var id = (await desk.CompleteAsync(Typed.General)).Id;
        await CountedAsync(desk, id);

        var second = (await desk.GoodsAsync(Typed.General, id))!;
        await desk.WithAsync(db => new CopyGoods(db, desk.Clock).ExecuteAsync(id, second.Id, Guid.CreateVersion7(), desk.Actor, CancellationToken.None));
        await CountedAsync(desk, id);
        await desk.WithAsync(db => new DeleteGoods(db, desk.Clock).ExecuteAsync(new LinesInput(id, [second.Id]), desk.Actor, CancellationToken.None));
        await CountedAsync(desk, id);
        await desk.WithAsync(db => new RestoreGoods(db, desk.Clock).ExecuteAsync(id, desk.Actor, CancellationToken.None));
        await CountedAsync(desk, id);

        var sheet = new GoodsSheet
        {
            FileName = "goods.xlsx",
            Lines = [.. Enumerable.Range(4, 5).Select(number => new GoodsItem { LineNumber = number, NameEn = "SHIRTS" })],
            Problems = [],
            BadRows = 0,
        };
        await desk.WithAsync(async db =>
        {
            var stage = new GoodsImportStage(db, desk.Clock);
            await stage.KeepAsync(id, sheet, desk.Actor, CancellationToken.None);
            return await new ImportGoods(db, stage, desk.Clock).ExecuteAsync(id, desk.Actor, CancellationToken.None);
        });
        (await CountedAsync(desk, id)).ShouldBe(8);
        (await desk.WithAsync(db => new UndoGoodsImport(db, desk.Clock).ExecuteAsync(id, desk.Actor, CancellationToken.None))).ShouldBe(5);
        (await CountedAsync(desk, id)).ShouldBe(3);

        var read = await desk.ReadAsync(id);
        await desk.SaveAsync(Typed.General, id, read.Version, changes: [("DestinationCode", "KOR"), ("FobTotal", "1234567890123.45")]);
        await desk.WithAsync(async db =>
        {
            var filter = Around(desk) with { DestinationCode = "KOR" };
            var line = (await new CountCertificates(db).ExecuteAsync(StatisticsView.Destination, filter, CancellationToken.None)).ShouldHaveSingleItem();
            line.Fob.Values.ShouldHaveSingleItem().ShouldBe(1234567890123.45m);
            return line;
        });
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Months_AreThoseOfTheChosenDayInChina(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var enterprise = Some.Enterprise();
        var clock = new ManualClock(new DateTime(2026, 2, 28, 16, 30, 0, DateTimeKind.Utc));
        await using (var db = database.Open(clock: clock))
        {
            db.Enterprises.Add(enterprise);
            var created = new DateTime(2026, 1, 31, 15, 59, 0, DateTimeKind.Utc);
            var certificate = SomeCertificates.Draft(enterprise.Id, "C261026902330001", created);
            certificate.Declare(clock);
            db.Certificates.AddRange(certificate, SomeCertificates.Draft(enterprise.Id, "C261026902330002", created.AddMinutes(1)));
            await db.SaveAuditedAsync(Some.Administrator(enterprise.Id), "Seed", CancellationToken.None);
        }

        await using var own = database.OpenAs(enterprise.Id);
        var year = new StatisticsFilter { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 3, 31) };
        (await MonthsAsync(own, year)).ShouldBe(["2026-01 1", "2026-02 1", "2026-03 0"]);
        (await MonthsAsync(own, year with { DateKind = StatisticsDate.Declared })).ShouldBe(["2026-01 0", "2026-02 0", "2026-03 1"]);
        (await MonthsAsync(own, year with { From = new DateOnly(2026, 2, 1) })).ShouldBe(["2026-02 1", "2026-03 0"]);
    }

    private static async Task<IEnumerable<string>> MonthsAsync(CooPortalDbContext db, StatisticsFilter filter) =>
        (await new CountCertificates(db).ExecuteAsync(StatisticsView.Month, filter, CancellationToken.None)).Select(line => $"{line.Key} {line.Certificates}");

    /// <summary>How many lines of goods are counted: as many as there are.</summary>
    private static async Task<int> CountedAsync(Desk desk, Guid id) => await desk.WithAsync(async db =>
    {
        var line = (await new CountCertificates(db).ExecuteAsync(StatisticsView.Type, Around(desk), CancellationToken.None)).ShouldHaveSingleItem();
        line.GoodsLines.ShouldBe(await db.GoodsItems.CountAsync(row => row.CertificateId == id));
        return line.GoodsLines;
    });

    private static StatisticsFilter Around(Desk desk)
    {
        var today = DateOnly.FromDateTime(desk.Clock.GetUtcNow().UtcDateTime);
        return new StatisticsFilter { From = today.AddDays(-1), To = today.AddDays(1) };
    }
}
