using System.Net;
using AngleSharp.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Download;

public sealed class DownloadTests : IAsyncLifetime
{
    private const string Address = "/self-print/download";
    private const string Number = "C261026902330001";

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

    [Fact, Feature(288)]
    public async Task List_HasExactlyTheTypesAndDestinationsOfTheManual_AndOthersAreRefused()
    {
        string[] everywhere = ["C", "A", "K", "F", "N", "X", "PR", "TR"];
        var somewhere = new Dictionary<string, string[]>
        {
            ["E"] = ["IDN", "SGP"],
            ["B"] = ["IND"],
            ["RC"] = ["JPN", "SGP", "NZL", "AUS", "KOR", "IDN"],
            ["BR"] = ["JPN", "SGP", "NZL", "AUS", "KOR", "IDN"],
        };
        string[] destinations = ["IDN", "SGP", "THA", "JPN", "IND", "KOR"];
        var all = CertificateCatalogue.All
            .SelectMany(type => destinations.Select((destination, index) => PaperShelf.Approved(owner, $"{type.Code}26102690233{index + 1:0000}", destination, portal.Clock)))
            .ToList();
        await portal.AddAsync(withPapers: false, all);

        await browser.OpenAsync(Address + "?size=100");

        Rows().Select(row => row.QuerySelector("td.code")!.TextContent).ShouldBe(
            all.Where(row => everywhere.Contains(row.TypeCode) || somewhere.GetValueOrDefault(row.TypeCode, []).Contains(row.Header.DestinationCode)).Select(row => row.Number),
            ignoreOrder: true);
        browser.Page.QuerySelectorAll("select[name='TypeCode'] option").Length.ShouldBe(1 + 12);
        var thailand = all.Single(row => row is { TypeCode: "E", Header.DestinationCode: "THA" });
        await AskAsync("original", thailand.Id);
        browser.Page.QuerySelector("#download-question")!.TextContent.ShouldContain("不支持电子版下载");
        await AskAsync("original", confirmed: true, thailand.Id);
        Flash().ShouldContain("不支持电子版下载");
        (await CertificateAsync(thailand.Id)).DownloadedAt.ShouldBeNull();
        await browser.OpenAsync($"{Address}?Number={thailand.Number}");
        browser.Page.QuerySelector(".empty-reason")!.TextContent.ShouldContain("不支持电子版下载");
    }

    [Fact, Feature(289)]
    public async Task Notice_ListsTheTwelveTypes_AndIsClosedForGoodWith已知悉()
    {
        await browser.OpenAsync(Address);

        var notice = browser.Page.QuerySelector("#download-notice")!;
        notice.HasAttribute("open").ShouldBeTrue();
        notice.QuerySelector("h2")!.TextContent.ShouldBe("提示");
        notice.TextContent.ShouldContain("支持下载证书类型如下：");
        notice.QuerySelectorAll("li").Select(line => line.TextContent).ShouldBe(
        [
            "中国-东盟自贸区原产地证书（输印度尼西亚、新加坡）（E 证书）；", "一般原产地证书（C 证书）；", "中国-澳大利亚自贸协定原产地证书（A 证书）；",
            "中国-韩国自贸协定原产地证书（K 证书）；", "中国-智利自贸协定原产地证书（F 证书）；", "中国-新西兰自贸协定原产地证书（N 证书）；",
            "中国-新加坡自贸协定原产地证书（X 证书）；", "亚太贸易协定原产地证书（输印度）（B 证书）；", "加工装配证书（PR 证书）；", "转口证明书（TR 证书）；",
            "RCEP原产地证书（输日本、新加坡、新西兰、澳大利亚、韩国、印度尼西亚）（RC 证书）；",
            "RCEP背对背原产地证书（输日本、新加坡、新西兰、澳大利亚、韩国、印度尼西亚）（BR 证书）；",
        ]);

        await browser.SubmitAsync(browser.Form("/self-print/download/noticed"), button: "已知悉");
        browser.Page.QuerySelector("#download-notice")!.HasAttribute("open").ShouldBeFalse();
        using var later = await portal.SignInAsync("admin");
        await later.OpenAsync(Address);
        later.Page.QuerySelector("#download-notice")!.HasAttribute("open").ShouldBeFalse();
    }

    [Fact, Feature(290)]
    public async Task Original_IsAskedAboutOnce_SavedAsItWasSigned_AndSentToTheArchive()
    {
        var certificate = await ShelveAsync(Number);
        await AskAsync("copy", certificate.Id);
        (await PaperShelf.TextOfAsync(await browser.Response.Content.ReadAsByteArrayAsync())).ShouldContain("副本");

        await AskAsync("original", certificate.Id);
        browser.Page.QuerySelector("#download-question")!.TextContent.ShouldContain("不能再自助打印");
        (await CertificateAsync(certificate.Id)).DownloadedAt.ShouldBeNull();
        await browser.SubmitAsync(browser.Form("/self-print/download/original"));

        browser.Response.Headers.GetValues("Refresh").Single().ShouldBe($"0; url={Address}/file?ids={certificate.Id:D}");
        Rows().ShouldHaveSingleItem().TextContent.ShouldContain("已下载");
        await browser.OpenAsync($"{Address}/file?ids={certificate.Id:D}");
        browser.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"{Number}-正本.pdf");
        (await browser.Response.Content.ReadAsByteArrayAsync()).ShouldBe(PaperShelf.Original);
        await browser.OpenAsync(Address);
        browser.Response.Headers.Contains("Refresh").ShouldBeFalse();

        await AskAsync("original", certificate.Id);
        Flash().ShouldContain("正在保存到本机");
        var after = await CertificateAsync(certificate.Id);
        after.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Requested);
        after.DownloadCount.ShouldBe(2);
        await using var db = portal.Database.Open();
        (await db.OutboxMessages.SingleAsync()).Kind.ShouldBe("ArchiveRequest");
        await browser.OpenAsync("/self-print/print");
        Rows().ShouldHaveSingleItem().GetAttribute("data-actions").ShouldBe("copy");
        Rows()[0].TextContent.ShouldContain("已下载电子版");
    }

    [Fact]
    public async Task SeveralOriginals_ComeInOneFile()
    {
        var first = await ShelveAsync(Number);
        var second = await ShelveAsync("C261026902330002");

        await AskAsync("original", confirmed: true, first.Id, second.Id);
        await browser.OpenAsync(browser.Response.Headers.GetValues("Refresh").Single()["0; url=".Length..]);

        using var zip = new System.IO.Compression.ZipArchive(await browser.Response.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.Name).ShouldBe([$"{Number}-正本.pdf", "C261026902330002-正本.pdf"], ignoreOrder: true);
    }

    [Fact]
    public async Task Original_ThatWasPrinted_IsNoLongerOffered()
    {
        var certificate = PaperShelf.Approved(owner, Number, "JPN", portal.Clock);
        certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        await portal.AddAsync(withPapers: true, certificate);
        await browser.OpenAsync(Address);
        Rows().ShouldHaveSingleItem().GetAttribute("data-actions").ShouldBe("copy");
        Rows()[0].QuerySelector("td:last-child")!.TextContent.Trim().ShouldBe("已自助打印");

        await AskAsync("original", confirmed: true, certificate.Id);

        Flash().ShouldContain("已自助打印");
        await browser.OpenAsync($"{Address}/file?ids={certificate.Id:D}");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Feature(291), Feature(292), Feature(293)]
    public async Task Page_HasTheManualsFiltersTipAndColumns()
    {
        var downloaded = PaperShelf.Approved(owner, Number, "JPN", portal.Clock);
        downloaded.Download(Some.Now);
        downloaded.RequestArchive(ArchiveEvent.OriginalDownloaded, Guid.CreateVersion7());
        downloaded.AnswerArchive(true, null, "");
        await portal.AddAsync(withPapers: false, downloaded, PaperShelf.Approved(owner, "K261026902330002", "KOR", portal.Clock));

        await browser.OpenAsync(Address);
        browser.Page.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0).ShouldBe(
            ["序号", "证书编号", "发票号", "申请人", "出口商", "证书类别", "签发日期", "版式状态", "海关归档状态", "打印下载状态"]);
        browser.Page.QuerySelectorAll(".toolbar button").Select(button => button.TextContent.Trim()).ShouldBe(["副本预览/下载", "下载正本"]);
        browser.Page.QuerySelector(".warm-tip")!.TextContent.ShouldContain("温馨提示：请下载证书正本在通关环节使用，副本不应作为通关材料，存在被外方取消关税优惠的风险。");
        browser.Page.QuerySelector(".warm-tip")!.TextContent.ShouldContain(
            "打印状态为“已自助打印”的证书海关将自动归档，海关归档状态为已归档后，系统会将证书数据发送至出口原产地证书核查系统，同时完成支持电子联网证书的数据传输，此时证书数据才可在外方被查询到。");
        browser.Page.QuerySelectorAll("select[name='Status'] option").Select(option => option.TextContent.Trim()).ShouldBe(["全部", "待下载", "已下载"]);
        browser.Page.QuerySelector("input[name='CreatedBy']")!.GetAttribute("placeholder").ShouldBe("使用单一窗口申请的证书才能使用该功能");

        foreach (var (query, numbers) in new (string, string[])[]
        {
            ("", [Number, "K261026902330002"]),
            ("?Status=Downloaded", [Number]),
            ("?Status=Pending", ["K261026902330002"]),
            ("?ArchiveStatus=Archived", [Number]),
            ("?ArchiveStatus=NotArchived&IssuedFrom=2026-03-01&IssuedTo=2026-03-31", ["K261026902330002"]),
            ("?CreatedBy=" + Uri.EscapeDataString("王管"), [Number, "K261026902330002"]),
            ("?CreatedBy=" + Uri.EscapeDataString("别人"), []),
        })
        {
            await browser.OpenAsync(Address + query);
            Rows().Select(row => row.QuerySelector("td.code")!.TextContent).ShouldBe(numbers, ignoreOrder: true, query);
        }

        string.Concat(browser.Page.QuerySelector(".empty p")!.TextContent).Trim().ShouldBe("无符合条件的查询结果，请检查查询条件或查看解决办法 。");
    }

    [Fact]
    public async Task OtherCompany_FindsNeitherLineNorFile()
    {
        var certificate = await ShelveAsync(Number);
        await AskAsync("original", confirmed: true, certificate.Id);
        await portal.AddAdministratorAsync("other", Some.Enterprise("91330200MA2AGXYQ94", "宁波另一家进出口有限公司"));
        using var stranger = await portal.SignInAsync("other");
        await stranger.OpenAsync(Address);
        stranger.Page.QuerySelectorAll("table tbody tr").ShouldBeEmpty();

        await stranger.PostAsync($"{Address}/original", [new("ids", $"{certificate.Id}"), new("confirmed", "true"), new("__RequestVerificationToken", stranger.Token)]);
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        await stranger.OpenAsync($"{Address}/file?ids={certificate.Id:D}");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Certificate> ShelveAsync(string number)
    {
        var certificate = PaperShelf.Approved(owner, number, "JPN", portal.Clock);
        await portal.AddAsync(withPapers: true, certificate);
        return certificate;
    }

    private Task AskAsync(string what, params Guid[] ids) => AskAsync(what, confirmed: false, ids);

    private async Task AskAsync(string what, bool confirmed, params Guid[] ids)
    {
        await browser.OpenAsync(Address);
        await browser.PostAsync($"{Address}/{what}", [.. ids.Select(id => new KeyValuePair<string, string>("ids", $"{id}")), new("confirmed", $"{confirmed}"), new("__RequestVerificationToken", browser.Token)]);
    }

    private List<IElement> Rows() => [.. browser.Page.QuerySelectorAll("table tbody tr")];

    private string Flash() => browser.Page.QuerySelector(".flashes")!.TextContent;

    private async Task<Certificate> CertificateAsync(Guid id)
    {
        await using var db = portal.Database.Open();
        return await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == id);
    }
}
