using System.IO.Compression;
using System.Net;
using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using CooPortal.Web.Tests.Features.ErpApi;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Docking;

public sealed class DockingPageTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private static readonly Dictionary<CertificatePortal, PortalBrowser> Browsers = [];

    [Fact]
    public async Task Key_IsShownOnce_AndRevokedByItsButton()
    {
        var browser = await BrowserAsync();
        await browser.OpenAsync("/docking/keys");
        var form = browser.Form("/docking/keys/create");
        await browser.SubmitAsync(form, new Dictionary<string, string> { ["Name"] = "", ["Days"] = "0" });
        browser.Page.Body!.TextContent.ShouldContain("请填写密钥名称");

        var sent = browser.Form("/docking/keys/create");
        var values = new Dictionary<string, string> { ["Name"] = "金蝶 ERP", ["Days"] = "90" };
        await browser.SubmitAsync(sent, values);
        var secret = browser.Page.QuerySelector("[data-key-secret]")!.TextContent;

        Convert.FromBase64String(secret).Length.ShouldBe(32);
        browser.Page.QuerySelector("pre")!.TextContent.ShouldContain(secret);
        await browser.SubmitAsync(sent, values);
        browser.Page.Body!.TextContent.ShouldContain("已经创建");
        browser.Page.Body!.TextContent.ShouldNotContain(secret);
        browser.Page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("金蝶 ERP", StringComparison.Ordinal)).ShouldBe(1);

        await browser.SubmitAsync(browser.Page.Forms.First(revoke => revoke.GetAttribute("action")!.StartsWith("/docking/keys/revoke", StringComparison.Ordinal)));
        browser.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("金蝶 ERP", StringComparison.Ordinal)).TextContent.ShouldContain("已作废");
    }

    [Fact]
    public async Task RestKey_IsShownOnceWithItsScopes_AndNeedsOne()
    {
        var browser = await BrowserAsync();
        await browser.OpenAsync("/docking/keys");
        var token = browser.Token;
        await browser.PostAsync("/docking/keys/create-rest", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["id"] = Guid.CreateVersion7().ToString(), ["RestName"] = "订单系统", ["RestDays"] = "30" });
        browser.Page.Body!.TextContent.ShouldContain("请至少选择一项权限");
        browser.Page.QuerySelector("input[name='RestName']")!.GetAttribute("value").ShouldBe("订单系统");

        await browser.PostAsync("/docking/keys/create-rest", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["id"] = Guid.CreateVersion7().ToString(), ["RestName"] = "订单系统", ["RestDays"] = "30", ["scopes"] = "Read" });

        var secret = browser.Page.QuerySelector("[data-key-token]")!.TextContent;
        secret.ShouldMatch("^api-[0-9a-f]{16}\\.[A-Za-z0-9_-]{43}$");
        browser.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("订单系统", StringComparison.Ordinal)).TextContent.ShouldContain("REST：查询");
        await browser.OpenAsync("/docking/keys");
        browser.Page.DocumentElement.OuterHtml.ShouldNotContain(secret[20..]);
        browser.Page.Body!.TextContent.ShouldContain(secret[..20]);
    }

    [Fact]
    public async Task Imports_AreFilteredAndWalkedPageByPage()
    {
        var browser = await BrowserAsync();
        await using var db = portal.Db();
        var message = await (await ErpStage.OfAsync(portal)).MessageAsync(ApplyType.Draft);
        await UploadAsync(browser, MessageXml.Write(message), store: true);
        var first = await db.ErpImports.SingleAsync(row => row.CertificateNumber == message.CertificateHead.CertNo);
        for (var i = 1; i <= 45; i++)
        {
            db.ErpImports.Add(new ErpImport
            {
                EnterpriseId = first.EnterpriseId,
                Digest = $"{i:x64}",
                Kind = "File",
                CertificateId = first.CertificateId,
                CertificateNumber = first.CertificateNumber,
                BroughtBy = "ERP 对接（金蝶）",
                ImportedAt = first.ImportedAt.AddMinutes(-i),
            });
        }

        await db.SaveChangesAsync();

        await browser.OpenAsync("/docking/imports?BroughtBy=金蝶");
        var seen = 0;
        while (true)
        {
            seen += browser.Page.QuerySelectorAll(".list-table tbody tr").Length;
            if (browser.Page.QuerySelector("a[rel='next']") is not { } next)
            {
                break;
            }

            await browser.OpenAsync(next.GetAttribute("href")!);
        }

        seen.ShouldBe(45);
        await browser.OpenAsync($"/docking/imports?Number={message.CertificateHead.CertNo}&Kind=Certificate");
        browser.Page.QuerySelectorAll(".list-table tbody tr").Length.ShouldBe(1);
        await browser.OpenAsync("/docking/imports?From=2031-01-01");
        browser.Page.Body!.TextContent.ShouldContain("没有符合条件的导入记录");
    }

    [Fact]
    [Feature(234)]
    public async Task InterfaceSpecification_IsDownloadedFromTheMainPage()
    {
        var browser = await BrowserAsync();
        await browser.OpenAsync("/certificates/apply");
        var link = browser.Page.QuerySelectorAll("a").Single(candidate => candidate.TextContent.Contains("导入接口规范", StringComparison.Ordinal));

        await browser.OpenAsync(link.GetAttribute("href")!);

        using var zip = new ZipArchive(await browser.Response.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.Name).ShouldBe(["说明.md", "sample.xml", "coo.xsd", "file.xsd", "receipt.xsd", "fileret.xsd", "erp-batch.xsd", "erp-answer.xsd"]);
        using var sample = new StreamReader(zip.GetEntry("sample.xml")!.Open());
        MessageXml.Examine(Encoding.UTF8.GetBytes(await sample.ReadToEndAsync())).Faults.ShouldBeEmpty();
        await browser.OpenAsync("/docking/interface");
        browser.Page.QuerySelectorAll("td.code").Select(cell => cell.TextContent).ShouldContain("GoodsOriginCountryEn");
        (await browser.OpenAsync("/docking/interface/schema/nothing.xsd")).ShouldNotBeNull();
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task UploadedMessage_IsTriedThenImported_AndItsExportIsEqual()
    {
        var browser = await BrowserAsync();
        var message = await (await ErpStage.OfAsync(portal)).MessageAsync(ApplyType.Draft);
        var xml = MessageXml.Write(message);

        await UploadAsync(browser, xml, store: false);
        browser.Page.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome").ShouldBe("Passed");
        await UploadAsync(browser, xml, store: true);
        browser.Page.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome").ShouldBe("Stored");
        var link = browser.Page.QuerySelectorAll("a").First(candidate => candidate.TextContent.Contains($"打开证书 {message.CertificateHead.CertNo}", StringComparison.Ordinal)).GetAttribute("href")!;
        await browser.OpenAsync(link);
        await browser.OpenAsync(browser.Page.QuerySelectorAll("a").Single(candidate => candidate.TextContent.Contains("导出XML", StringComparison.Ordinal)).GetAttribute("href")!);

        Encoding.UTF8.GetString(await browser.Response.Content.ReadAsByteArrayAsync()).ShouldBe(Encoding.UTF8.GetString(xml));
    }

    [Fact]
    public async Task UploadedMessage_WithFaults_ShowsElementValueAndReason()
    {
        var browser = await BrowserAsync();
        var message = await (await ErpStage.OfAsync(portal)).MessageAsync(ApplyType.Draft);

        await UploadAsync(browser, MessageXml.Write(message with { CertificateHead = message.CertificateHead with { Consignee = "收货人" } }), store: true);

        browser.Page.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome").ShouldBe("Refused");
        browser.Page.QuerySelectorAll(".docking-faults tbody td").Select(cell => cell.TextContent.Trim()).ToList().ShouldSatisfyAllConditions(
            cells => cells.ShouldContain("Consignee"), cells => cells.ShouldContain("收货人"), cells => cells.ShouldContain(cell => cell.Contains("英文")));
        await UploadAsync(browser, [], store: true);
        browser.Page.Body!.TextContent.ShouldContain("请选择 XML 报文文件");
    }

    [Fact]
    [Feature(233)]
    public async Task CompanyThatOnlyFilesForOthers_CannotDock()
    {
        await using var db = portal.Db(portal.Neighbour);
        await db.EnterpriseProfiles.ExecuteUpdateAsync(set => set.SetProperty(row => row.FilingMode, FilingMode.AgentFiling));
        using var browser = await portal.Host.SignInAsync("neighbour");
        var message = await (await ErpStage.OfAsync(portal)).MessageAsync(ApplyType.Draft);

        await UploadAsync(browser, MessageXml.Write(message), store: true);
        browser.Page.QuerySelector("[data-outcome]")!.TextContent.ShouldContain("仅限自行申报企业");
        await browser.OpenAsync("/docking/keys");
        await browser.SubmitAsync(browser.Form("/docking/keys/create"), new Dictionary<string, string> { ["Name"] = "ERP", ["Days"] = "30" });

        browser.Page.Body!.TextContent.ShouldContain("仅限自行申报企业");
        (await db.DockingKeys.CountAsync()).ShouldBe(0);
        (await db.Certificates.CountAsync(row => row.Status == CertificateStatus.Draft)).ShouldBe(0);
    }

    private static async Task UploadAsync(PortalBrowser browser, byte[] xml, bool store)
    {
        await browser.OpenAsync("/docking/imports");
        await browser.UploadAsync(
            "/docking/imports/upload", new Dictionary<string, string> { ["__RequestVerificationToken"] = browser.Token, ["store"] = store ? "true" : "false" }, "file", "order.xml", xml);
    }

    private async Task<PortalBrowser> BrowserAsync()
    {
        if (!Browsers.TryGetValue(portal, out var browser))
        {
            Browsers[portal] = browser = await portal.Host.SignInAsync("exporter");
        }

        return browser;
    }
}
