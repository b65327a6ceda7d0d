using CooPortal.Operations.Data;
using CooPortal.Operations.Statistics;
using CooPortal.TestKit;
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
}
