using System.Net;
using AngleSharp.Html.Dom;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Print;

public sealed class PrintTests
{
    private const string Number = "C261026902330001";

    private const string Question =
        "请如实确认证书（C261026902330001）是否已打印成功！若成功，请务必点击“是”，海关将自动进行归档；若打印正本失败，请务必点击“否”，系统将不会进行自动归档，"
        + "请在排除故障后及时在“打印异常申请”功能进行重新打印，并确定打印结果。请注意：海关归档后证书数据才可在外方可被查询到，查询不到将影响境外通关！";

    [Fact]
    [Feature(270)]
    [Feature(274)]
    [Feature(276)]
    [Feature(279)]
    public async Task Original_PairedPrintedAndConfirmed_AsksTheManualsQuestionUntilItIsAnsweredAndAsksCustomsToArchive()
    {
        await using var stage = await AgentStage.StartAsync();
        var administrator = await stage.Portal.AddAdministratorAsync();
        var certificate = await stage.AddPrintableAsync(administrator);
        using var browser = await stage.SignInAsync("admin");
        await browser.OpenAsync("/self-print/print");
        browser.Page.QuerySelector("[data-agent-state='NotInstalled']")!.TextContent.ShouldContain("尚未配对打印控件");
        browser.Page.Body!.TextContent.ShouldContain("请使用支持双面自动打印的彩色打印机");

        await stage.PairAsync(browser);
        await StartAsync(browser, "original", certificate.Id);
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("#print-question") is not null, "the question is asked");

        browser.Page.QuerySelector("#print-question p")!.TextContent.ShouldBe(Question);
        browser.Page.QuerySelector("#print-question .evidence")!.TextContent.ShouldContain("不能证明已打印到纸上");
        RowText(browser).ShouldContain("已打印");
        Directory.GetFiles(stage.Paper, "*.pdf").ShouldHaveSingleItem();

        using var later = await stage.SignInAsync("admin");
        await later.OpenAsync("/self-print/print");
        later.Page.QuerySelector("#print-question").ShouldNotBeNull();

        await browser.PostAsync(AnswerAddress(browser), [new("printed", "true"), new("__RequestVerificationToken", browser.Token)]);
        browser.Page.QuerySelector("#print-question").ShouldBeNull();
        await using var db = stage.Portal.Database.Open();
        (await db.Certificates.InEveryEnterprise().SingleAsync()).CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Requested);
        (await db.OutboxMessages.SingleAsync()).Kind.ShouldBe("ArchiveRequest");
        (await db.PrintJobs.InEveryEnterprise().SingleAsync()).State.ShouldBe(PrintJobState.Confirmed);
    }

    [Fact]
    [Feature(278)]
    public async Task Original_Denied_ArchivesNothingAndCannotBePrintedAgainWithoutAnException()
    {
        await using var stage = await AgentStage.StartAsync();
        var certificate = await stage.AddPrintableAsync(await stage.Portal.AddAdministratorAsync());
        using var browser = await stage.SignInAsync("admin");
        await stage.PairAsync(browser);
        await StartAsync(browser, "original", certificate.Id);
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("#print-question") is not null, "the question is asked");

        await browser.PostAsync(AnswerAddress(browser), [new("printed", "false"), new("__RequestVerificationToken", browser.Token)]);

        browser.Address.AbsolutePath.ShouldBe($"/self-print/exceptions/apply/{certificate.Id}");
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("异常申请");
        await browser.OpenAsync("/self-print/print");
        RowText(browser).ShouldContain("已打印");
        RowText(browser).ShouldContain("未归档");
        await StartAsync(browser, "original", certificate.Id);
        await using var db = stage.Portal.Database.Open();
        (await db.PrintJobs.InEveryEnterprise().CountAsync()).ShouldBe(1);
        (await db.OutboxMessages.CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Feature(271)]
    public async Task Copy_IsPrintedAndAsksNothing()
    {
        await using var stage = await AgentStage.StartAsync();
        var certificate = await stage.AddPrintableAsync(await stage.Portal.AddAdministratorAsync());
        using var browser = await stage.SignInAsync("admin");
        await stage.PairAsync(browser);

        await StartAsync(browser, "copy", certificate.Id);

        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.Body!.TextContent.Contains("副本：结果不明", StringComparison.Ordinal), "the copy ends");
        browser.Page.QuerySelector("#print-question").ShouldBeNull();
        RowText(browser).ShouldContain("待打印");
        Directory.GetFiles(stage.Paper, "*.pdf").ShouldHaveSingleItem();
    }

    [Fact]
    [Feature(269)]
    public async Task OriginalAndCopy_ArePrintedOneAfterTheOther_AndTheCopyIsTheMarkedFile()
    {
        await using var stage = await AgentStage.StartAsync();
        var certificate = await stage.AddPrintableAsync(await stage.Portal.AddAdministratorAsync());
        using var browser = await stage.SignInAsync("admin");
        await stage.PairAsync(browser);

        await StartAsync(browser, "both", certificate.Id);

        await AgentStage.UntilAsync(
            browser, "/self-print/print", page => page.QuerySelector("#print-question") is not null && RowText(browser).Contains("副本：结果不明", StringComparison.Ordinal), "both end");
        var papers = Directory.GetFiles(stage.Paper, "*.pdf").Select(File.ReadAllText).ToList();
        papers.Count.ShouldBe(2);
        papers.ShouldContain(text => text.Contains("% Original", StringComparison.Ordinal));
        papers.ShouldContain(text => text.Contains("% Copy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OriginalThatIsNotRenderedYet_IsNotOffered_AndTheListSaysWhy()
    {
        await using var stage = await AgentStage.StartAsync();
        var certificate = await stage.AddPrintableAsync(await stage.Portal.AddAdministratorAsync(), kinds: [DocumentKind.Copy]);
        using var browser = await stage.SignInAsync("admin");

        await browser.OpenAsync("/self-print/print");

        browser.Page.QuerySelector("table tbody tr")!.GetAttribute("data-actions").ShouldBe("copy");
        RowText(browser).ShouldContain("正本正在生成");
        browser.Page.QuerySelector("#print-steps")!.GetAttribute("data-live-url")!.ShouldContain($"{certificate.Id:N}");
    }

    [Fact]
    [Feature(263)]
    [Feature(264)]
    public async Task Filters_RestrictTheList_AndAMissingNumberGetsItsReason()
    {
        await using var stage = await AgentStage.StartAsync();
        var administrator = await stage.Portal.AddAdministratorAsync();
        await stage.AddPrintableAsync(administrator);
        await stage.AddPrintableAsync(administrator, "K261026902330001");
        using var browser = await stage.SignInAsync("admin");

        await browser.OpenAsync("/self-print/print?Number=c2610&PrintStatus=Pending");
        browser.Page.QuerySelectorAll("table tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(Number);
        await browser.OpenAsync("/self-print/print?TypeCode=K&PrintStatus=Printed");
        browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("无符合条件的查询结果");

        await using (var db = stage.Portal.Database.Open())
        {
            await db.Certificates.InEveryEnterprise().Where(row => row.Number == Number).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CertificateStatus.UnderReview));
        }

        await browser.OpenAsync($"/self-print/print?Number={Number}");
        browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("海关审核通过后才能自助打印");
    }

    [Fact]
    [Feature(267)]
    public async Task Print_WhileTheAgentIsMissingTooOldOrStopped_SaysWhatToDo()
    {
        await using var stage = await AgentStage.StartAsync(minimumVersion: "99.0.0");
        var certificate = await stage.AddPrintableAsync(await stage.Portal.AddAdministratorAsync());
        using var browser = await stage.SignInAsync("admin");
        await browser.OpenAsync("/self-print/print");
        await StartAsync(browser, "original", certificate.Id);
        Flash(browser).ShouldContain("先执行安装");

        await stage.PairAsync(browser, state: "TooOld");
        await StartAsync(browser, "original", certificate.Id);
        Flash(browser).ShouldContain("请升级到 99.0.0");

        await stage.StopAgentAsync();
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("[data-agent-state='NotStarted']") is not null, "the agent is seen to be down");
        await StartAsync(browser, "original", certificate.Id);
        Flash(browser).ShouldContain("重新启动打印控件");
        await using var db = stage.Portal.Database.Open();
        (await db.PrintJobs.InEveryEnterprise().CountAsync()).ShouldBe(0);
        await stage.RestartAgentAsync();
    }

    [Fact]
    public async Task Agent_StartedOnAnotherPort_IsFoundAgain()
    {
        await using var stage = await AgentStage.StartAsync();
        await stage.Portal.AddAdministratorAsync();
        using var browser = await stage.SignInAsync("admin");
        await stage.PairAsync(browser);
        await stage.StopAgentAsync();
        await stage.RestartAgentAsync();
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("[data-agent-state='Ready']") is not null, "the agent is back");

        await browser.OpenAsync("/self-print/pairing");
        await browser.SubmitAsync(browser.Form("/self-print/pairing"));

        browser.Page.QuerySelector("[data-agent-link]")!.GetAttribute("href")!.ShouldStartWith(stage.AgentOrigin + "/card?");

        // a stream that merely stands says nothing of the computer behind it; the agent's own answer does
        stage.Portal.Clock.Advance(TimeSpan.FromSeconds(21));
        await browser.OpenAsync("/self-print/print");
        browser.Page.QuerySelector("[data-agent-state='NotStarted']").ShouldNotBeNull();
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("[data-agent-state='Ready']") is not null, "the agent answers the portal's ping");
    }

    [Fact]
    public async Task OtherCompany_SeesNeitherCertificateNorJob()
    {
        await using var stage = await AgentStage.StartAsync();
        var certificate = await stage.AddPrintableAsync(await stage.Portal.AddAdministratorAsync());
        await stage.Portal.AddAdministratorAsync("other", Some.Enterprise("91330200MA2AGXYQ94", "宁波另一家进出口有限公司"));
        using var browser = await stage.SignInAsync("other");
        await stage.PairAsync(browser);
        browser.Page.Body!.TextContent.ShouldNotContain(Number);

        await StartAsync(browser, "original", certificate.Id);

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<IHtmlDocument> StartAsync(PortalBrowser browser, string what, params Guid[] certificates) =>
        browser.PostAsync($"/self-print/print/{what}", [.. certificates.Select(id => new KeyValuePair<string, string>("ids", $"{id}")), new("__RequestVerificationToken", browser.Token)]);

    private static string AnswerAddress(PortalBrowser browser) => browser.Page.QuerySelector("#print-question form")!.GetAttribute("action")!;

    private static string Flash(PortalBrowser browser) => browser.Page.QuerySelector(".flashes")!.TextContent;

    private static string RowText(PortalBrowser browser) => browser.Page.QuerySelector("table tbody tr")!.TextContent;
}
