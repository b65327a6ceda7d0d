using CooPortal.TestKit;
using Shouldly;

namespace CooPortal.BrowserTests;

public sealed class ChartTests
{
    [ChromiumFact, Feature(227), Feature(228)]
    public async Task Charts_OfStatistics_AreDrawnAndDownloadAsPictures()
    {
        await using var chromium = await Chromium.OpenAsync();
        var enterpriseId = (await chromium.Portal.AddAdministratorAsync()).EnterpriseId!.Value;
        await using (var db = chromium.Portal.Database.Open())
        {
            db.Certificates.AddRange(Enumerable.Range(1, 3).Select(serial => SomeCertificates.Draft(enterpriseId, $"C26102690233000{serial}", Some.Now)));
            db.Certificates.Add(SomeCertificates.Draft(enterpriseId, "RC261026902330001", Some.Now));
            await db.SaveAuditedAsync(Some.Administrator(enterpriseId), "Seed", CancellationToken.None);
        }

        await chromium.SignInAsync();
        await chromium.Page.GotoAsync("/statistics/business");

        (await chromium.Page.Locator("#statistics-table tbody tr").CountAsync()).ShouldBe(2);
        foreach (var (kind, name) in new[] { ("bar", "按证书类型统计柱状图"), ("pie", "按证书类型统计饼状图") })
        {
            await chromium.Page.Locator($"[data-chart={kind}] canvas").WaitForAsync();
            var download = await chromium.Page.RunAndWaitForDownloadAsync(() => chromium.Page.ClickAsync($"[data-download={kind}]"));
            download.SuggestedFilename.ShouldBe($"{name}.png");
            var picture = await File.ReadAllBytesAsync(await download.PathAsync());
            picture[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
            picture.Length.ShouldBeGreaterThan(5000, "a drawn chart, not an empty sheet");
        }

        chromium.Complaints.ShouldBeEmpty();
    }
}
