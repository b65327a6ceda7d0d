using System.Text.RegularExpressions;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>The exporter's day from a saved certificate to the archived original, with customs and the print agent as programs of their own.</summary>
[Collection(WorldCollection.Name)]
public sealed partial class MainJobTests(World world)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 60_000 };

    [ChromiumFact, Feature(83), Feature(91), Feature(149), Feature(272), Feature(274), Feature(276), Feature(277)]
    public async Task GeneralCertificate_IsCreatedDeclaredApprovedPrintedAndArchived()
    {
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        await desk.LogInAsync("yongfang");

        var number = await CreateAsync(desk);
        await desk.PictureAsync("edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "申报", Exact = true }).ClickAsync();
        await page.GetByText($"证书 {number} 已申报").WaitForAsync();
        await page.GotoAsync($"/certificates/query?CreatedFrom=&CreatedTo=&Number={number}");
        var row = page.Locator("tbody tr", new() { HasText = number });
        await Assertions.Expect(row.GetByText("审核通过")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("query-approved");

        await row.GetByText("审核通过").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "数据接收成功" }).First).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("receipts");

        await page.GotoAsync("/self-print/print");
        await desk.PictureAsync("print-not-paired");
        await desk.PairAsync();
        await PrintAsync(desk, number);
    }

    [ChromiumFact, Feature(278), Feature(281), Feature(283), Feature(285), Feature(286)]
    public async Task DeniedPrint_LeadsToAnExceptionThatCustomsAccepts_AndTheOriginalIsPrintedAgain()
    {
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        await desk.LogInAsync("yongfang");
        await desk.PairAsync();
        var number = await page.Locator("tr[data-actions~=original] td.code").First.InnerTextAsync();
        var printed = world.Printer.Documents("coo-");

        await AnswerAsync(desk, await StartAsync(desk, number), "否");
        await page.WaitForURLAsync("**/self-print/exceptions/apply/**");
        await desk.PictureAsync("exception-apply");
        await page.GetByLabel("异常申请原因").SelectOptionAsync(new SelectOptionValue { Label = "打印过程中断电" });
        await page.GetByLabel("操作类型").SelectOptionAsync(new SelectOptionValue { Label = "重新打印正本" });
        await page.GetByRole(AriaRole.Button, new() { Name = "提交打印", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = number }).GetByText("异常处理申请接收成功")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("exception-accepted");

        await page.GotoAsync("/self-print/print");
        await AnswerAsync(desk, await StartAsync(desk, number), "是");
        await Assertions.Expect(Row(page, number).GetByText("已归档")).ToBeVisibleAsync(Soon);
        await Assertions.Expect(Row(page, number).GetByTitle("打印次数 2")).ToHaveTextAsync("已打印");
        world.Printer.Documents("coo-").ShouldBe(printed + 2);
    }

    private async Task PrintAsync(Desk desk, string number)
    {
        var printed = world.Printer.Documents("coo-");
        var question = await StartAsync(desk, number);
        await Assertions.Expect(question).ToContainTextAsync($"请如实确认证书（{number}）是否已打印成功！");
        await Assertions.Expect(question).ToContainTextAsync("打印机报告已完成，且页数相符");
        await desk.PictureAsync("print-question");
        await AnswerAsync(desk, question, "是");

        await Assertions.Expect(Row(desk.Page, number).GetByText("已归档")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("print-archived");
        world.Printer.Documents("coo-").ShouldBe(printed + 1);
    }

    /// <summary>Ticks the certificate, prints its original and waits for the question.</summary>
    private static async Task<ILocator> StartAsync(Desk desk, string number)
    {
        var page = desk.Page;
        await Assertions.Expect(Row(page, number)).ToHaveAttributeAsync("data-actions", "original copy both", new() { Timeout = 120_000 });
        await Row(page, number).GetByRole(AriaRole.Checkbox).CheckAsync();
        await desk.PictureAsync("print-ready");
        await page.GetByRole(AriaRole.Button, new() { Name = "打印正本", Exact = true }).ClickAsync();
        await Assertions.Expect(Row(page, number).Locator("[id^=step-]")).ToBeVisibleAsync(Soon);
        await desk.PictureAsync("print-under-way");
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "确认打印结果" });
        await Assertions.Expect(question).ToBeVisibleAsync(Soon);
        return question;
    }

    private static async Task AnswerAsync(Desk desk, ILocator question, string answer)
    {
        await question.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).ClickAsync();
        await desk.Page.WaitForLoadStateAsync();
    }

    // Whole cell: a number may end another type's number.
    private static ILocator Row(IPage page, string number) =>
        page.Locator("tbody tr", new() { Has = page.Locator($"td.code:text-is('{number}')") });

    /// <summary>A certificate from the choice of its type to its line of goods.</summary>
    private static async Task<string> CreateAsync(Desk desk)
    {
        var page = desk.Page;
        await page.GotoAsync("/certificates/apply");
        await page.GetByRole(AriaRole.Link, new() { Name = "一般原产地证书", Exact = true }).ClickAsync();
        await desk.FillAsync("Header", Typed.Header(Typed.General));
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        var saved = await page.GetByText("已暂存，证书号").InnerTextAsync();
        // it was shipped weeks ago: the exporter confirms the late issue
        await page.Locator("[name='Header.LateIssueAnswer']").SelectOptionAsync("1");
        await page.Locator(".page-tabs [data-tab=goods]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "新增第一项货物" }).ClickAsync();
        await desk.FillAsync("Goods", Typed.Goods(Typed.General));
        await page.Locator(".line-panel [data-default]").ClickAsync();
        await page.GetByText("第1项货物已保存").WaitForAsync();
        return CertificateNumber().Match(saved).Value;
    }

    [GeneratedRegex(@"C\d{15}")]
    private static partial Regex CertificateNumber();
}
