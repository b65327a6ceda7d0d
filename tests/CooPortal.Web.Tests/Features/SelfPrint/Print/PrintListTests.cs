using AngleSharp.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Spreadsheets;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Home;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Print;

/// <summary>The list of 证书打印 without a printer: pages, filters, export, and an archive that customs refused.</summary>
public sealed class PrintListTests : IAsyncLifetime
{
    private const string Address = "/self-print/print";

    private TestPortal portal = null!;
    private User owner = null!;
    private PortalBrowser browser = null!;

    public async Task InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddAdministratorAsync();
        browser = await portal.SignInAsync("admin");
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task List_IsReadPageByPage_AndEveryLineStandsOnOneOfThem()
    {
        var all = Enumerable.Range(1, 45).Select(serial => PaperShelf.Approved(owner, $"C26102690233{serial:0000}", "JPN", portal.Clock)).ToList();
        await portal.AddAsync(withPapers: false, all);
        var seen = new List<string>();

        await browser.OpenAsync(Address + "?PrintStatus=Pending");
        browser.Page.QuerySelector(".pager-count b")!.TextContent.ShouldBe("45");
        seen.AddRange(Numbers());
        while (browser.Page.QuerySelector(".pager a[rel='next']") is { } next)
        {
            await browser.OpenAsync(next.GetAttribute("href")!);
            seen.AddRange(Numbers());
        }

        seen.ShouldBe(all.Select(row => row.Number), ignoreOrder: true);
        await browser.OpenAsync(browser.Page.QuerySelector(".pager a[rel='prev']")!.GetAttribute("href")!);
        Numbers().ShouldBe(seen.Skip(20).Take(20));
        browser.Address.Query.ShouldContain("PrintStatus=Pending");
    }

    [Fact, Feature(263), Feature(265)]
    public async Task Export_HasTheLinesOfTheQuery_WhichMayCombineConditions()
    {
        var japan = PaperShelf.Approved(owner, "C261026902330001", "JPN", portal.Clock);
        japan.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        await portal.AddAsync(withPapers: false, japan, PaperShelf.Approved(owner, "C261026902330002", "JPN", portal.Clock), PaperShelf.Approved(owner, "K261026902330003", "KOR", portal.Clock));

        foreach (var (query, numbers) in new (string, string[])[]
        {
            ("?TypeCode=C", ["C261026902330001", "C261026902330002"]),
            ("?InvoiceNumber=inv-0003", ["K261026902330003"]),
            ("?Applicant=" + Uri.EscapeDataString("李敏") + "&PrintStatus=Printed", ["C261026902330001"]),
            ("?TypeCode=C&PrintStatus=Pending&IssuedFrom=2026-03-01&IssuedTo=2026-03-05&ArchiveStatus=NotArchived&Exporter=ningbo", ["C261026902330002"]),
            ("?IssuedFrom=2026-03-06", []),
        })
        {
            await browser.OpenAsync(Address + query);
            Numbers().ShouldBe(numbers, ignoreOrder: true, query);
            if (numbers.Length > 0)
            {
                var link = browser.Page.QuerySelectorAll(".toolbar a").Single(button => button.TextContent.Trim() == "导出证书");
                (await SheetAsync(link.GetAttribute("href")!)).Skip(1).Select(line => line[0]).ShouldBe(numbers, ignoreOrder: true, query);
            }
        }

        (await SheetAsync(Address + "/export"))[0].ShouldBe(["证书编号", "证书类别", "发票号", "申请人", "出口商", "出口商中文名称", "目的国", "签发日期", "版式状态", "打印状态", "打印次数", "归档状态"]);
    }

    [Fact, Feature(262)]
    public async Task List_MergesWhatWasFiledWhereverAndByWhom_AndAnOperatorSeesWhatItsRightsAllow()
    {
        await MenuTests.AddProfileAsync(portal, owner, FilingMode.SelfFiling);
        var @operator = await portal.AddUserAsync("op", owner.EnterpriseId, UserRole.CardlessOperator);
        var agent = await portal.AddAdministratorAsync("agent", Some.Enterprise("91330200MA2AGXYQ94", "宁波代理报关有限公司"));
        var byAgent = PaperShelf.Approved(agent, "C261026902330003", "JPN", portal.Clock);
        byAgent.ExporterEnterpriseId = owner.EnterpriseId;
        await portal.AddAsync(
            withPapers: false,
            PaperShelf.Approved(owner, "C261026902330001", "JPN", portal.Clock),
            PaperShelf.Approved(owner, "C261026902330002", "JPN", portal.Clock, createdBy: @operator),
            byAgent);
        await browser.OpenAsync(Address);
        Numbers().ShouldBe(["C261026902330001", "C261026902330002", "C261026902330003"], ignoreOrder: true);

        await browser.OpenAsync("/defaults/query-scope");
        await browser.SubmitAsync(browser.Form("/defaults/query-scope/save"), new Dictionary<string, string> { ["onlyOwn"] = "true" });
        using var clerk = await portal.SignInAsync("op");
        await clerk.OpenAsync(Address);

        clerk.Page.QuerySelectorAll("table tbody td.code").Select(cell => cell.TextContent).ShouldBe(["C261026902330002"]);
        await clerk.OpenAsync("/self-print/download");
        clerk.Page.QuerySelectorAll("table tbody td.code").Select(cell => cell.TextContent).ShouldBe(["C261026902330002"]);
    }

    [Fact, Feature(268), Feature(272), Feature(275)]
    public async Task Copy_IsServedMarked_AndOnlyAReceivedLayoutMayBePrinted()
    {
        var received = PaperShelf.Approved(owner, "C261026902330001", "JPN", portal.Clock);
        await portal.AddAsync(withPapers: true, received);
        var atCustoms = PaperShelf.Approved(owner, "C261026902330002", "JPN", portal.Clock, arrived: false);
        var inTransfer = PaperShelf.Approved(owner, "C261026902330003", "JPN", portal.Clock, arrived: false);
        inTransfer.ApplyLayout(LayoutEvent.TransferStarted);
        await portal.AddAsync(withPapers: false, atCustoms, inTransfer);

        await browser.OpenAsync(Address);
        browser.Page.QuerySelector(".page-head")!.TextContent.ShouldContain("请使用支持双面自动打印的彩色打印机进行打印！");
        foreach (var (number, status, actions) in new[] { (received.Number, "接收成功", "original copy both"), (atCustoms.Number, "海关端生成", ""), (inTransfer.Number, "发送中", "") })
        {
            var row = browser.Page.QuerySelectorAll("table tbody tr").Single(line => line.TextContent.Contains(number, StringComparison.Ordinal));
            row.TextContent.ShouldContain(status);
            row.GetAttribute("data-actions").ShouldBe(actions);
        }

        var preview = browser.Page.QuerySelectorAll(".toolbar button").Single(button => button.TextContent.Trim() == "预览/下载副本");
        preview.HasAttribute("formaction").ShouldBeFalse("it is the form's own action");
        await browser.PostAsync(Address + "/preview", [new("ids", $"{received.Id}"), new("__RequestVerificationToken", browser.Token)]);
        (await PaperShelf.TextOfAsync(await browser.Response.Content.ReadAsByteArrayAsync())).ShouldContain("副本");
    }

    [Fact]
    public async Task ArchiveThatCustomsRefused_SaysWhy_AndIsAskedForAgain()
    {
        var certificate = PaperShelf.Approved(owner, "C261026902330001", "JPN", portal.Clock);
        certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        certificate.RequestArchive(ArchiveEvent.PrintConfirmed, Guid.CreateVersion7());
        certificate.AnswerArchive(false, certificate.ArchiveRequestId, "证书编号与海关记录不一致");
        await portal.AddAsync(withPapers: false, certificate);

        await browser.OpenAsync(Address + "?ArchiveStatus=NotArchived");
        Row().TextContent.ShouldContain("归档失败");
        Row().TextContent.ShouldContain("证书编号与海关记录不一致");
        var again = Row().QuerySelectorAll("button").Single(button => button.TextContent == "重新请求归档").GetAttribute("formaction")!;
        await browser.PostAsync(again, [new("__RequestVerificationToken", browser.Token)]);

        browser.Address.PathAndQuery.ShouldBe(Address + "?ArchiveStatus=NotArchived");
        Row().TextContent.ShouldNotContain("归档失败");
        await using var db = portal.Database.Open();
        (await db.Certificates.InEveryEnterprise().SingleAsync()).CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Requested);
        (await db.OutboxMessages.SingleAsync()).Kind.ShouldBe("ArchiveRequest");
        await browser.PostAsync(again, [new("__RequestVerificationToken", browser.Token)]);
        browser.Page.QuerySelector(".flash-error").ShouldNotBeNull();
        (await db.OutboxMessages.CountAsync()).ShouldBe(1);
    }

    private IElement Row() => browser.Page.QuerySelector("table tbody tr")!;

    private IEnumerable<string> Numbers() => browser.Page.QuerySelectorAll("table tbody td.code").Select(cell => cell.TextContent);

    private async Task<List<List<string>>> SheetAsync(string address)
    {
        await browser.OpenAsync(address);
        browser.Response.Content.Headers.ContentType!.MediaType.ShouldBe(SheetWriter.ContentType);
        using var workbook = new WorkbookReader(await browser.Response.Content.ReadAsByteArrayAsync(), "自助打印证书");
        return [.. workbook.Rows().Select(row => row.Cells.Select(cell => cell.Text).ToList())];
    }
}
