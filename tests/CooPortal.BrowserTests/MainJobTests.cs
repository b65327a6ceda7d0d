using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>The exporter's day from a saved certificate to a paired printer, with customs and the print agent as programs of their own.</summary>
[Collection(WorldCollection.Name)]
public sealed class MainJobTests(World world)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 60_000 };

    [ChromiumFact, Feature(83), Feature(149)]
    public async Task SavedCertificate_IsDeclaredAndApproved_AndTheAgentIsPaired()
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
        var row = page.Locator("tbody tr", new() { HasText = draft.Number });
        await Assertions.Expect(row.GetByText("审核通过")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("query-approved");

        await row.GetByText("审核通过").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "数据接收成功" }).First).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("receipts");

        await PairAsync(desk);
        await PrintAsync(desk, draft.Number);
    }

    private async Task PrintAsync(Desk desk, string number)
    {
        var page = desk.Page;
        var row = page.Locator("tbody tr", new() { HasText = number });
        await Assertions.Expect(row.GetByText("接收成功")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("print-ready");
        await row.GetByRole(AriaRole.Button, new() { Name = "打印正本", Exact = true }).ClickAsync();

        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "确认打印结果" });
        await Assertions.Expect(question).ToBeVisibleAsync(Soon);
        await Assertions.Expect(question).ToContainTextAsync($"请如实确认证书（{number}）是否已打印成功！");
        await Assertions.Expect(question).ToContainTextAsync("打印机报告已完成，且页数相符");
        await desk.PictureAsync("print-question");
        await question.GetByRole(AriaRole.Button, new() { Name = "是", Exact = true }).ClickAsync();

        await Assertions.Expect(row.GetByText("已归档")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("print-archived");
        world.Printer.Spool.Count.ShouldBe(1);
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

    private async Task<Certificate> DraftAsync()
    {
        await using var db = world.Database.Open();
        return await db.Certificates.InEveryEnterprise()
            .Where(certificate => certificate.Status == CertificateStatus.Draft && certificate.ExporterOrganisationCode == "102690233" && certificate.TypeCode == "K")
            .OrderByDescending(certificate => certificate.CreatedAt)
            .FirstAsync();
    }
}
