using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Instructions;

/// <summary>The entry of 原产地证书自助打印: its menu, 使用说明 and the documents.</summary>
public sealed class InstructionsTests : IAsyncLifetime
{
    private static readonly string[] menu = ["使用说明", "印章管理", "授权管理", "证书打印", "打印异常申请", "证书下载", "版本说明"];

    private TestPortal portal = null!;
    private PortalBrowser browser = null!;

    public async Task InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        browser = await portal.SignInAsAdministratorAsync();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await portal.DisposeAsync();
    }

    [Fact, Feature(7)]
    public async Task Menu_OfSelfPrint_IsItsOwnInTheManualsOrder_OnEveryPageOfIt()
    {
        foreach (var page in new[] { "/self-print/instructions", "/self-print/print", "/self-print/pairing", "/self-print/download", "/self-print/versions" })
        {
            await browser.OpenAsync(page);

            Sections().ShouldBe(menu, page);
            browser.Page.QuerySelector(".top-bar .brand")!.TextContent.Trim().ShouldBe("原产地证书自助打印", page);
        }

        await browser.OpenAsync("/applications/port-enforcement");
        browser.Page.QuerySelectorAll(".application-tiles b").Select(tile => tile.TextContent).ShouldBe(["海关原产地证书", "原产地证书自助打印"]);
    }

    [Fact, Feature(230)]
    public async Task Desktop_NamesTheFiveFunctionsAndOffersTheFullManual()
    {
        await browser.OpenAsync("/home");

        var section = browser.Page.QuerySelector("#self-print")!;
        section.QuerySelectorAll("ol li").Select(item => item.TextContent.Trim()).ShouldBe(
        [
            "制作印章及签名", "企业可以将电子印章及申报员签名笔迹信息授权给原产地证书管理系统使用", "委托企业可对代理企业进行代理打印授权操作",
            "企业可查询待打印的证书，进行证书自助打印", "企业可对打印失败的证书进行异常打印申请",
        ]);
        foreach (var link in section.QuerySelectorAll("ol a").Select(link => link.GetAttribute("href")!))
        {
            await browser.OpenAsync(link);
            ((int)browser.Status).ShouldBeOneOf([200, 403], link);
        }

        await ShouldServeAsync(section.QuerySelector("a[href$='/manual']")!.GetAttribute("href")!, "原产地证书自助打印操作手册.pdf");
    }

    [Fact, Feature(237), Feature(294)]
    public async Task Instructions_AskToBeRead_AndOfferTheQuestions_AndVersionsAreListed()
    {
        await browser.OpenAsync("/self-print/instructions");

        browser.Page.QuerySelector(".page-head")!.TextContent.ShouldContain("请企业操作人员认真阅读、执行");
        var questions = browser.Page.QuerySelectorAll("a.btn").Single(link => link.TextContent.Trim() == "常见问题及解答");
        await ShouldServeAsync(questions.GetAttribute("href")!, "常见问题及解答.pdf");

        await browser.OpenAsync("/self-print/versions");
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("版本说明");
        browser.Page.QuerySelectorAll(".release li").Select(line => line.TextContent).ShouldContain("打印异常申请。");
    }

    private IEnumerable<string> Sections() => browser.Page.QuerySelectorAll("#side-menu nav > ul > li")
        .Select(line => (line.QuerySelector("summary .label") ?? line.QuerySelector(".label"))!.TextContent.Trim());

    private async Task ShouldServeAsync(string address, string fileName)
    {
        await browser.OpenAsync(address);
        browser.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf", browser.Page.Body?.TextContent);
        browser.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(fileName);
        (await browser.Response.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
    }
}
