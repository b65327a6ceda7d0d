using System.Diagnostics;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Print;

/// <summary>What the manual says about the printing of single types, read back from the files that the print page serves.</summary>
public sealed class TypePrintTests
{
    [Fact]
    [Feature(113)]
    public async Task CrossStraitCertificate_IsInChinese_AndNoOther()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");
        var chinese = await SaveAsync(portal, admin, "H", header =>
        {
            header.Exporter = "宁波示范纺织有限公司\n宁波市北仑区港城路88号";
            header.Consignee = "台北示范贸易股份有限公司";
            header.ShipmentDate = new DateOnly(2026, 5, 10);
        });
        var english = await SaveAsync(portal, admin, "K", _ => { });

        var text = await TextAsync(browser, chinese);

        foreach (var words in new[] { "海峡两岸经济合作框架协议", "出口商（名称、地址）", "宁波示范纺织有限公司", "2026年5月10日", "棉毯", "填写须知", "预览" })
        {
            text.ShouldContain(words);
        }
        text.ShouldNotContain("Exporter");
        var other = await TextAsync(browser, english);
        other.ShouldContain("Exporter'snameandaddress,country");
        other.ShouldNotContain("出口商");
    }

    [Theory]
    [InlineData("EM", new[] { "证书", "发票", "认证凭条" })]
    [InlineData("EC", new[] { "证书", "申请书", "发票", "认证凭条" })]
    [InlineData("SE", new[] { "证书", "申请书", "发票", "认证凭条" })]
    [Feature(128)]
    [Feature(146)]
    [Feature(147)]
    public async Task TypesWithoutAPrePrintedForm_OfferTheirDocumentsAndPrintOnBothSides(string code, string[] documents)
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");
        var id = await SaveAsync(portal, admin, code, _ => { });

        var page = await browser.OpenAsync($"/certificates/print/{id:D}");

        page.QuerySelectorAll("input[name='Document']").Select(choice => choice.ParentElement!.TextContent.Trim()).ShouldBe(documents);
        page.QuerySelectorAll("input[name='Overprint'][value='true']").ShouldBeEmpty();
        (await TextAsync(browser, id, "?Overprint=true")).ShouldContain("CERTIFICATEOFORIGIN");
        await browser.OpenAsync(FileOf(id, ""));
        (await ReadAsync(browser.Response, "pdfinfo")).ShouldMatch(@"Pages:\s+2\s[\s\S]*A4");
        if (documents.Length == 3)
        {
            await browser.OpenAsync($"/certificates/print/file/{id:D}?Document=ApplicationForm");
            browser.Response.IsSuccessStatusCode.ShouldBeFalse();
        }
    }

    [Fact]
    [Feature(145)]
    public async Task Producer_StandsAfterTheNonPartyCompanyInBoxFour()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");
        var id = await SaveAsync(
            portal,
            admin,
            "EC",
            header =>
            {
                header.ThirdPartyInvoice = true;
                header.Producer = "NINGBO FACTORY CO., LTD.";
                header.Remark = "ORDER 4711";
            },
            new NonPartyCompany { LineNumber = 1, Name = "PACIFIC TRADING PTE LTD", CountryCode = "SGP" });

        var text = await TextAsync(browser, id);

        text.ShouldContain("PACIFICTRADINGPTELTD,SINGAPOREPRODUCER:NINGBOFACTORYCO.,LTD.ORDER4711");
    }

    [Fact]
    [Feature(96)]
    public async Task Korea_ConfidentialProducer_IsNotPrinted()
    {
        var portal = new CertificatePortal();
        await portal.InitializeAsync();
        try
        {
            var clerk = await portal.SignInAsync();
            var id = await clerk.SaveAsync("K");
            await clerk.PressAsync("暂存", new Dictionary<string, string> { ["Header.Producer"] = "SECRET MILL CO., LTD." });
            (await TextAsync(clerk, id)).ShouldContain("SECRETMILLCO.,LTD.");

            await clerk.OpenAsync($"/certificates/edit/{id}");
            await clerk.PressAsync("暂存", new Dictionary<string, string> { ["Header.ProducerConfidential"] = "true" });

            var text = await TextAsync(clerk, id);
            text.ShouldContain("AVAILABLEUPONREQUEST");
            text.ShouldNotContain("SECRETMILL");
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static async Task<Guid> SaveAsync(TestPortal portal, User admin, string code, Action<CertificateHeader> header, params NonPartyCompany[] companies)
    {
        var certificate = new Certificate
        {
            FilerEnterpriseId = admin.EnterpriseId!.Value,
            ExporterEnterpriseId = admin.EnterpriseId,
            ExporterOrganisationCode = "102690233",
            TypeCode = code,
            Number = $"{code}261026902330045",
            DeclaredNumber = $"{code}261026902330045",
            CreatedByUserId = admin.Id,
            CreatedByName = admin.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        certificate.Header.Exporter = "NINGBO DEMONSTRATION TEXTILE CO., LTD.";
        certificate.Header.Consignee = "HARBOUR TRADING CORPORATION";
        header(certificate.Header);
        certificate.NonPartyCompanies.AddRange(companies);
        certificate.Goods.Add(new GoodsItem { LineNumber = 1, HsCode = "6301300000", NameZh = "棉毯", NameEn = "COTTON BLANKETS", Description = code == "H" ? "棉毯" : "TEN (10) CARTONS OF COTTON BLANKETS", PackageQuantity = 10, PackageUnit = "CARTON", Quantity = 100, QuantityUnitEn = "PIECE", QuantityUnitZh = "条" });
        await using var db = portal.Database.Open();
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return certificate.Id;
    }

    private static async Task<string> TextAsync(PortalBrowser browser, Guid id, string query = "")
    {
        await browser.OpenAsync(FileOf(id, query));
        return await TextAsync(browser.Response);
    }

    private static async Task<string> TextAsync(Clerk clerk, Guid id) => await TextAsync(await clerk.GetAsync(FileOf(id, "")));

    private static async Task<string> TextAsync(HttpResponseMessage pdf) =>
        string.Concat((await ReadAsync(pdf, "pdftotext", "-raw", "-enc", "UTF-8")).Where(c => !char.IsWhiteSpace(c)));

    private static string FileOf(Guid id, string query) => $"/certificates/print/file/{id:D}{query}";

    private static async Task<string> ReadAsync(HttpResponseMessage pdf, string tool, params string[] options)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await pdf.Content.ReadAsByteArrayAsync());
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, [.. options, file, .. tool == "pdftotext" ? new[] { "-" } : []]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
