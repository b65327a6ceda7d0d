using System.Diagnostics;
using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Print;

public sealed class PrintTests
{
    [Fact]
    [Feature(75)]
    public async Task Print_OfAType_OffersItsDocumentsAndPrintsEach()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        var page = await browser.OpenAsync($"/certificates/print/{certificate.Id:D}");

        page.Body!.TextContent.ShouldContain("请选择打印类型");
        page.QuerySelectorAll("input[name='Document']").Select(choice => choice.ParentElement!.TextContent.Trim()).ShouldBe(["证书", "申请书", "发票", "认证凭条"]);
        foreach (var (document, words) in new[] { ("CertificateForm", "DRAFT"), ("ApplicationForm", "原产地证书申请书"), ("Invoice", "COMMERCIALINVOICE"), ("AuthenticationSlip", "原产地证书认证凭条") })
        {
            (await TextAsync(browser, $"/certificates/print/file/{certificate.Id:D}?Document={document}")).ShouldContain(words);
        }
    }

    [Fact]
    [Feature(76)]
    public async Task Print_Formats_ExplainThemselvesAndTheGuideIsServed()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        var page = await browser.OpenAsync($"/certificates/print/{certificate.Id:D}");

        page.QuerySelectorAll("input[name='Overprint']").ShouldAllBe(format => format.Closest("[title]")!.GetAttribute("title")!.Length > 10);
        page.QuerySelectorAll("form[action^='/certificates/print/'] button").ShouldAllBe(button => button.GetAttribute("title")!.Length > 5);
        page.QuerySelectorAll("a").Single(link => link.TextContent.Contains("打印功能使用说明下载", StringComparison.Ordinal)).GetAttribute("href").ShouldBe("/certificates/print/guide");
        (await TextAsync(browser, "/certificates/print/guide")).ShouldContain("打印功能使用说明");
        browser.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    [Feature(77)]
    public async Task Hyphenation_IsOffUntilTicked()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        var page = await browser.OpenAsync($"/certificates/print/{certificate.Id:D}");

        page.QuerySelector("input[name='Hyphenate']")!.HasAttribute("checked").ShouldBeFalse();
        var plain = await TextAsync(browser, $"/certificates/print/file/{certificate.Id:D}");
        var hyphenated = await TextAsync(browser, $"/certificates/print/file/{certificate.Id:D}?Hyphenate=true");
        plain.ShouldContain("POLYTETRAFLUOROETHYLENEINDUSTRIALMEMBRANESTRANSPARENTPACKAGING");
        hyphenated.Count(c => c == '-').ShouldBeGreaterThan(plain.Count(c => c == '-'));
        hyphenated.Replace("-", "", StringComparison.Ordinal).ShouldContain("POLYTETRAFLUOROETHYLENEINDUSTRIALMEMBRANESTRANSPARENTPACKAGING");
    }

    [Fact]
    [Feature(78)]
    public async Task Overprint_IsForTheCertificateOnly()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        (await TextAsync(browser, $"/certificates/print/file/{certificate.Id:D}?Overprint=true")).ShouldNotContain("Meansoftransport");
        (await TextAsync(browser, $"/certificates/print/file/{certificate.Id:D}")).ShouldContain("Meansoftransport");
        (await TextAsync(browser, $"/certificates/print/file/{certificate.Id:D}?Document=Invoice&Overprint=true")).ShouldContain("COMMERCIALINVOICE");
    }

    [Theory]
    [InlineData(false, "icons-right")]
    [InlineData(true, "icons-left")]
    [Feature(80)]
    public async Task Preview_HasThePrintIconWhereTheManualHasIt(bool overprint, string place)
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        var page = await browser.OpenAsync($"/certificates/print/preview/{certificate.Id:D}?Overprint={overprint}");

        var icon = page.QuerySelector($"header.{place} a[title='打印']").ShouldNotBeNull();
        page.QuerySelector("iframe")!.GetAttribute("src").ShouldBe(icon.GetAttribute("href"));
        await browser.OpenAsync(icon.GetAttribute("href")!);
        browser.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        browser.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; frame-ancestors 'self'");
    }

    [Fact]
    [Feature(152)]
    public async Task Download_SavesTheFileUnderTheCertificatesNumber()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync($"/certificates/print/file/{certificate.Id:D}?Download=true");

        var disposition = browser.Response.Content.Headers.ContentDisposition!;
        disposition.DispositionType.ShouldBe("attachment");
        disposition.FileNameStar.ShouldBe($"{certificate.Number}-证书.pdf");
    }

    [Fact]
    public async Task Text_LargerThanItsBox_IsNamedInsteadOfPrinted()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal, exporter: string.Join('\n', Enumerable.Repeat("LINE", 40)));
        using var browser = await portal.SignInAsync("admin");

        var page = await browser.OpenAsync($"/certificates/print/preview/{certificate.Id:D}");

        page.QuerySelector("[role='alert']")!.TextContent.ShouldContain("第1栏内容过长");
        await browser.OpenAsync($"/certificates/print/file/{certificate.Id:D}");
        browser.Address.AbsolutePath.ShouldBe($"/certificates/print/preview/{certificate.Id:D}");
    }

    [Fact]
    public async Task Offset_BeyondReason_IsRefused()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        var page = await browser.OpenAsync($"/certificates/print/preview/{certificate.Id:D}?Overprint=true&OffsetRight=200");

        page.QuerySelector("[role='alert']")!.TextContent.ShouldContain("-20 至 20");
    }

    [Fact]
    public async Task Print_OfAnotherCompany_IsNotFound()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await CertificateAsync(portal);
        await portal.AddAdministratorAsync("other", Some.Enterprise("91440300708461136T", "深圳示范贸易有限公司"));
        using var stranger = await portal.SignInAsync("other");

        foreach (var address in new[] { $"/certificates/print/{certificate.Id:D}", $"/certificates/print/preview/{certificate.Id:D}", $"/certificates/print/file/{certificate.Id:D}" })
        {
            await stranger.OpenAsync(address);
            stranger.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static async Task<Certificate> CertificateAsync(TestPortal portal, string exporter = "NINGBO DEMONSTRATION TEXTILE CO., LTD.")
    {
        var admin = await portal.AddAdministratorAsync();
        var certificate = new Certificate
        {
            FilerEnterpriseId = admin.EnterpriseId!.Value,
            ExporterEnterpriseId = admin.EnterpriseId,
            ExporterOrganisationCode = "102690233",
            TypeCode = "C",
            Number = "C261026902330045",
            DeclaredNumber = "C261026902330045",
            CreatedByUserId = admin.Id,
            CreatedByName = admin.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        certificate.Header.Exporter = exporter;
        certificate.Header.Consignee = "HARBOUR TRADING CORPORATION";
        certificate.Header.TransportDetails = "FROM NINGBO TO HAMBURG BY SEA";
        certificate.Header.DestinationCode = "DEU";
        certificate.Goods.Add(new GoodsItem
        {
            LineNumber = 1,
            HsCode = "6204620000",
            Description = "TEN (10) CARTONS OF POLYTETRAFLUOROETHYLENE INDUSTRIALMEMBRANES TRANSPARENTPACKAGING AND INTERNATIONALISATION CHARACTERISTICS",
            Quantity = 100,
            QuantityUnitEn = "PIECE",
        });
        await using var db = portal.Database.Open();
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return certificate;
    }

    /// <summary>Text of a PDF file without spaces.</summary>
    private static async Task<string> TextAsync(PortalBrowser browser, string address)
    {
        await browser.OpenAsync(address);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await browser.Response.Content.ReadAsByteArrayAsync());
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
