using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>What pages cost on a slow line, as the browser counts it: bytes on the wire, compressed, with headers.</summary>
[Collection(WorldCollection.Name)]
public sealed class WeightTests(World world, ITestOutputHelper output)
{
    private const int MostAtFirst = 300 * 1024;
    private const int MostLater = 60 * 1024;

    private long _bytes;

    [ChromiumFact]
    public async Task Pages_CostAtMost300KibAtFirst_And60KibLater()
    {
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        var browser = await desk.Context.NewCDPSessionAsync(page);
        browser.Event("Network.loadingFinished").OnEvent += (_, finished) => Interlocked.Add(ref _bytes, (long)finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await browser.SendAsync("Network.enable");
        string[] visitors = ["/", "/accounts/login", "/status"];
        string[] users = ["/home", "/certificates/query?CreatedFrom=&CreatedTo=", $"/certificates/edit/{await DraftAsync()}", "/certificates/apply/new/RC", "/self-print/print", "/statistics/acceptance"];
        var tooHeavy = new List<string>();

        foreach (var address in visitors)
        {
            await WeighAsync(address, isFirst: true);
        }

        await desk.LogInAsync("yongfang");
        foreach (var address in users)
        {
            await WeighAsync(address, isFirst: true);
        }

        await browser.SendAsync("Network.clearBrowserCache");
        await LoadAsync(page, "/home");
        foreach (var address in users)
        {
            await WeighAsync(address, isFirst: false);
        }

        tooHeavy.ShouldBeEmpty();

        async Task WeighAsync(string address, bool isFirst)
        {
            if (isFirst)
            {
                await browser.SendAsync("Network.clearBrowserCache");
            }

            var bytes = await LoadAsync(page, address);
            var line = $"{address} {(isFirst ? "at first" : "later")}: {bytes / 1024d:0.0} KiB";
            output.WriteLine(line);
            if (bytes > (isFirst ? MostAtFirst : MostLater))
            {
                tooHeavy.Add(line);
            }
        }
    }

    private async Task<long> LoadAsync(IPage page, string address)
    {
        Interlocked.Exchange(ref _bytes, 0);
        await page.GotoAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return Interlocked.Read(ref _bytes);
    }

    private async Task<Guid> DraftAsync()
    {
        await using var db = world.Database.Open();
        var owner = await db.Users.SingleAsync(user => user.NormalisedUserName == "yongfang");
        return await db.Certificates.InEveryEnterprise().Where(row => row.FilerEnterpriseId == owner.EnterpriseId && row.Status == CertificateStatus.Draft).Select(row => row.Id).FirstAsync();
    }
}
