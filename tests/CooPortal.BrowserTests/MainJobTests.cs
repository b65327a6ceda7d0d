using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>The exporter's day from a saved certificate to the paper, with customs and the print agent as programs of their own.</summary>
[Collection(WorldCollection.Name)]
public sealed class MainJobTests(World world)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 60_000 };

    [ChromiumFact, Feature(82), Feature(83), Feature(149), Feature(274), Feature(276), Feature(277)]
    public async Task SavedCertificate_IsDeclaredApprovedPrintedAndArchived()
    {
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        var draft = await DraftAsync();
        await desk.LogInAsync("yongfang");

        await page.GotoAsync($"/certificates/edit/{draft.Id}");
        await desk.PictureAsync("edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "申报", Exact = true }).ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.GotoAsync($"/certificates/query?CreatedFrom=&CreatedTo=&Number={draft.Number}");
        var row = page.Locator("tr", new() { HasText = draft.Number });
        await Assertions.Expect(row.GetByText("审核通过")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("query-approved");

        await row.GetByText("审核通过").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "数据接收成功" }).First).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("receipts");

        await PairAsync(desk);
        await PrintOriginalAsync(desk, draft.Number);

        await page.GotoAsync($"/self-print/print?number={draft.Number}");
        var printed = page.Locator("tr", new() { HasText = draft.Number });
        await ReloadUntilAsync(page, printed.GetByText("已归档"));
        await Assertions.Expect(printed.GetByText("已打印").First).ToBeVisibleAsync();
        await desk.PictureAsync("archived");
        Directory.GetFiles(world.PrintedFolder, "*.pdf").ShouldHaveSingleItem();
    }

    private static async Task PairAsync(Desk desk)
    {
        var page = desk.Page;
        await page.GotoAsync("/self-print/print");
        await page.GetByRole(AriaRole.Button, new() { Name = "配对打印控件" }).First.ClickAsync();
        await page.Locator("[data-agent-link]").ClickAsync();
        await desk.PictureAsync("agent-pair");
        await page.GetByRole(AriaRole.Button).First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/self-print/pairing", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { NameString = "确认与" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-agent-state=Ready], [data-agent-state=Connected]")).ToBeVisibleAsync(Soon);
    }

    private static async Task PrintOriginalAsync(Desk desk, string number)
    {
        var page = desk.Page;
        await page.GotoAsync($"/self-print/print?number={number}");
        var row = page.Locator("tr", new() { HasText = number });
        await ReloadUntilAsync(page, row.GetByText("接收成功"));
        await row.GetByRole(AriaRole.Button, new() { Name = "打印正本" }).ClickAsync();
        var question = page.GetByRole(AriaRole.Dialog);
        await ReloadUntilAsync(page, question);
        await desk.PictureAsync("print-question");
        (await question.InnerTextAsync()).ShouldContain(
            $"请如实确认证书（{number}）是否已打印成功！若成功，请务必点击“是”，海关将自动进行归档；若打印正本失败，请务必点击“否”，系统将不会进行自动归档，请在排除故障后及时在“打印异常申请”功能进行重新打印，并确定打印结果。请注意：海关归档后证书数据才可在外方被可查询到，查询不到将影响境外通关！");
        await question.GetByRole(AriaRole.Button, new() { Name = "是", Exact = true }).ClickAsync();
    }

    private static async Task ReloadUntilAsync(IPage page, ILocator sight)
    {
        for (var i = 0; i < 30; i++)
        {
            try
            {
                await Assertions.Expect(sight.First).ToBeVisibleAsync(new() { Timeout = 2000 });
                return;
            }
            catch (PlaywrightException)
            {
                await page.ReloadAsync();
            }
        }

        await Assertions.Expect(sight.First).ToBeVisibleAsync();
    }

    private async Task<Certificate> DraftAsync()
    {
        await using var db = world.Database.Open();
        return await db.Certificates.InEveryEnterprise()
            .Where(certificate => certificate.Status == CertificateStatus.Draft && certificate.ExporterOrganisationCode == "102690233")
            .OrderByDescending(certificate => certificate.CreatedAt)
            .FirstAsync();
    }
}
