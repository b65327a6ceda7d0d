using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>What single types ask beyond the common form (section F of the checklist).</summary>
public sealed class SpecialTypeTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    [Fact]
    [Feature(93)]
    public async Task Gsp_W_HasItsHeadingFilledAndNotEditable()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedAsync(clerk, "G", new() { ["DestinationCode"] = "NOR" });

        await AddGoodsAsync(clerk, id, "G", new() { ["HsCode"] = "8517620000", ["OriginCriterion"] = "W", ["CriterionAuxiliary"] = "99.99" });
        await OpenLineAsync(clerk);

        clerk.Value("Goods.CriterionAuxiliary").ShouldBe("85.17");
        clerk.Find("[name='Goods.CriterionAuxiliary']")!.HasAttribute("readonly").ShouldBeTrue();
        await clerk.PressAsync("保存", Named("Goods", new() { ["OriginCriterion"] = "P" }));
        await OpenLineAsync(clerk);
        clerk.Value("Goods.CriterionAuxiliary").ShouldBeEmpty();
    }

    [Fact]
    [Feature(99)]
    public async Task Asean_OffersItsTenDestinationsOnly()
    {
        var clerk = await portal.ClerkAsync();

        await clerk.OpenAsync("/certificates/apply/new/E");

        clerk.Page.QuerySelectorAll("select[name='Header.DestinationCode'] option").Select(option => option.GetAttribute("value")).Where(code => code!.Length > 0)
            .ShouldBe(["BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"], ignoreOrder: true);
        await clerk.PressAsync("暂存", Named("Header", Typed.Header("E"), new() { ["DestinationCode"] = "JPN" }));
        clerk.ErrorAt("Header.DestinationCode").ShouldContain("只能是");
    }

    [Fact]
    [Feature(100)]
    public async Task Asean_Exhibition_BelongsBehindTheConsignee()
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply/new/E");
        await clerk.PressAsync("申报", Named("Header", Typed.Header("E"), new() { ["Exhibition"] = "true" }));
        clerk.ErrorAt("Header.Consignee").ShouldContain("展览名称和地址");

        await clerk.PressAsync("申报", Named("Header", new() { ["Consignee"] = "SAMPLE TRADING CO., LTD.\n12 PORT STREET\nEXHIBITION: TEXTILE FAIR, HALL 3, BANDAR SERI BEGAWAN" }));

        clerk.ErrorAt("Header.Consignee").ShouldBeEmpty();
    }

    [Fact]
    [Feature(101)]
    public async Task Asean_ThirdPartyInvoice_HasASubFormWhoseAddressMayStayEmpty()
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply/new/E");
        await clerk.PressAsync("申报", Named("Header", Typed.Header("E"), new() { ["ThirdPartyInvoice"] = "true" }));
        clerk.ErrorAt("Header.ThirdPartyInvoice").ShouldContain("至少填写一家公司的名称和国别/地区");
        clerk.Find("[name='NonPartyCompanies[1].Address']").ShouldNotBeNull();

        await clerk.PressAsync("申报", new Dictionary<string, string> { ["NonPartyCompanies[1].Name"] = "HK TRADING LTD.", ["NonPartyCompanies[1].CountryCode"] = "HKG" });

        clerk.ErrorAt("Header.ThirdPartyInvoice").ShouldBeEmpty();
        clerk.ErrorAt("NonPartyCompanies[1].Address").ShouldBeEmpty();
        clerk.Value("NonPartyCompanies[1].Name").ShouldBe("HK TRADING LTD.");
    }

    [Theory]
    [InlineData("WO", "", "45%", "0", "CriterionAuxiliary", "应为空")]
    [InlineData("WO", "", "", "5", "ImportedContentPercent", "应为0")]
    [InlineData("WO", "", "", "0", null, "")]
    [InlineData("PE", "", "", "5", "ImportedContentPercent", "应为0")]
    [InlineData("PE", "", "60%", "0", "CriterionAuxiliary", "应为空")]
    [InlineData("PSR", "", "", "30", "CriterionSub", "须选择子标准")]
    [InlineData("PSR", "2", "", "0", "ImportedContentPercent", "大于0")]
    [InlineData("PSR", "3", "40%", "30", "CriterionAuxiliary", "应为空")]
    [InlineData("PSR", "1", "", "30", null, "")]
    [InlineData("CTH", "", "", "0", "ImportedContentPercent", "大于0")]
    [InlineData("CTH", "", "40%", "30", "CriterionAuxiliary", "应为空")]
    [InlineData("CTH", "", "", "30", null, "")]
    [InlineData("", "", "", "61", "ImportedContentPercent", "超过60%")]
    [InlineData("", "", "", "60", null, "40%")]
    [Feature(102)]
    [Feature(103)]
    [Feature(104)]
    [Feature(105)]
    [Feature(106)]
    public async Task Asean_Criteria_FollowTheFiveRules(string criterion, string sub, string auxiliary, string imported, string? field, string part)
    {
        var clerk = await portal.ClerkAsync();
        var id = await clerk.SaveAsync("E");
        await AddGoodsAsync(clerk, id, "E", new() { ["OriginCriterion"] = criterion, ["CriterionSub"] = sub, ["CriterionAuxiliary"] = auxiliary, ["ImportedContentPercent"] = imported });
        await clerk.PressAsync("申报");

        if (field is null)
        {
            clerk.Text.ShouldContain("已申报");
            await using var db = portal.Db();
            ((await db.GoodsItems.SingleAsync(line => line.CertificateId == id)).CriterionAuxiliary ?? "").ShouldBe(part);
        }
        else
        {
            await OpenLineAsync(clerk, "&check=1");
            clerk.ErrorAt($"Goods.{field}").ShouldContain(part);
        }
    }

    [Fact]
    [Feature(107)]
    [Feature(89)]
    public async Task Criteria_AreExplainedPerType_AndAseanHasAFlowChart()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedAsync(clerk, "E");
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        clerk.Find("[data-opens='criteria-dialog']")!.TextContent.ShouldBe("原产地标准填写说明");
        clerk.Find("[data-opens='criterion-flow-dialog']")!.TextContent.ShouldBe("原产地标准填写规则流程图");
        clerk.Find("dialog#criteria-dialog")!.TextContent.ShouldContain("适用加工工序");
        clerk.Page.QuerySelectorAll("dialog#criterion-flow-dialog .question").Length.ShouldBe(5);

        await clerk.OpenAsync("/certificates/criteria/K");
        clerk.Text.ShouldContain("OP");
        clerk.Text.ShouldNotContain("CTH");
        await clerk.OpenAsync("/certificates/criteria/E");
        clerk.Page.QuerySelectorAll(".criterion-flow .question").Length.ShouldBe(5);
    }

    [Fact]
    [Feature(112)]
    public async Task CrossStrait_AsksForItsContacts()
    {
        var clerk = await portal.ClerkAsync();
        var id = await clerk.CompleteAsync("H");
        foreach (var field in new[] { "ExporterTelephone", "ExporterFax", "ExporterEmail", "ExportDeclarationDate", "ConsigneeTelephone" })
        {
            var typed = Typed.Header("H")[field];
            await clerk.OpenAsync($"/certificates/edit/{id}");
            clerk.Find($"[data-field='Header.{field}'] .required-field").ShouldNotBeNull();
            await clerk.PressAsync("申报", Named("Header", new() { [field] = "" }));
            clerk.ErrorAt($"Header.{field}").ShouldContain("必填");
            await clerk.PressAsync("暂存", Named("Header", new() { [field] = typed }));
        }

        await clerk.PressAsync("申报");
        clerk.Text.ShouldContain("已申报");
    }

    [Fact]
    public async Task CrossStrait_MayBeFilledInChinese()
    {
        var clerk = await portal.ClerkAsync();

        var id = await SavedAsync(clerk, "H", new() { ["Consignee"] = "台北示范贸易有限公司\n台北市中山区" });

        clerk.Value("Header.Consignee").ShouldStartWith("台北");
        id.ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("T")]
    [InlineData("M")]
    [Feature(120)]
    [Feature(125)]
    public async Task Weights_AreRequiredOnEveryLine(string code)
    {
        var clerk = await portal.ClerkAsync();
        var id = await clerk.SaveAsync(code);
        foreach (var (field, label) in new[] { ("GrossWeight", "货物毛重"), ("NetWeight", "货物净重"), ("WeightUnit", "重量单位") })
        {
            await AddGoodsAsync(clerk, id, code, new() { [field] = "" });
            await clerk.PressAsync("申报");
            await OpenLineAsync(clerk, "&check=1");
            clerk.ErrorAt($"Goods.{field}").ShouldBe($"{label}为必填项，请填写");
            await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods");
            await clerk.PressAsync("删除", within: "[data-panel=goods] tbody tr:nth-child(1)");
        }
    }

    [Theory]
    [InlineData("TR", "VNM", null)]
    [InlineData("TR", "704", null)]
    [InlineData("TR", "越南", null)]
    [InlineData("TR", "VIET NAM", null)]
    [InlineData("TR", "NOWHERE", "不在国家/地区代码表中")]
    [InlineData("PR", "越南", null)]
    [InlineData("PR", "", "必填")]
    [Feature(121)]
    [Feature(122)]
    public async Task CountryOfOrigin_IsTakenByCodeOrName(string code, string typed, string? part)
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{code}");

        await clerk.PressAsync(typed.Length == 0 ? "申报" : "暂存", Named("Header", Typed.Header(code), new() { ["OriginCountryCode"] = typed }));

        if (part is null)
        {
            clerk.Value("Header.OriginCountryCode").ShouldBe("VNM");
            clerk.Find("[data-field='Header.OriginCountryCode'] [data-picker='countries']").ShouldNotBeNull();
        }
        else
        {
            clerk.ErrorAt("Header.OriginCountryCode").ShouldContain(part);
            clerk.Value("Header.OriginCountryCode").ShouldBe(typed);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [Feature(119)]
    public async Task Switzerland_RecordsWhoApplies(string kind)
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply/new/S");
        clerk.Value("Header.ApplicantKind").ShouldBe("1");

        await clerk.PressAsync("暂存", Named("Header", Typed.Header("S"), new() { ["ApplicantKind"] = kind }));

        clerk.Value("Header.ApplicantKind").ShouldBe(kind);
        clerk.Find("[name='Header.ApplicantKind']")!.TextContent.ShouldContain("原产地声明人");
    }

    [Theory]
    [InlineData("EC")]
    [InlineData("SE")]
    [Feature(144)]
    [Feature(147)]
    public async Task NonPartyCompany_MakesTheProducerMandatory(string code)
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{code}");
        var fields = Named("Header", Typed.Header(code), new() { ["Producer"] = "", ["ThirdPartyInvoice"] = "true" });
        (fields["NonPartyCompanies[1].Name"], fields["NonPartyCompanies[1].CountryCode"]) = ("HK TRADING LTD.", "HKG");

        await clerk.PressAsync("申报", fields);

        clerk.ErrorAt("Header.Producer").ShouldContain("非缔约方公司");
        await clerk.PressAsync("申报", Named("Header", new() { ["Producer"] = "NINGBO FACTORY, CHINA" }));
        clerk.ErrorAt("Header.Producer").ShouldBeEmpty();
    }

    [Fact]
    [Feature(97)]
    public async Task Korea_RemarkMayStayEmpty()
    {
        var clerk = await portal.ClerkAsync();
        await clerk.CompleteAsync("K");
        clerk.Value("Header.Remark").ShouldBeEmpty();

        await clerk.PressAsync("申报");

        clerk.Text.ShouldContain("已申报");
    }

    [Theory]
    [InlineData("T", "HsCode", "2402200000", "税目 2401 内")]
    [InlineData("AP", "HsCode", "6911101900", "税目 6907 内")]
    [InlineData("AD", "FobValue", "20159.99", "应不低于 20160")]
    [InlineData("AD", "QuantityUnitEn", "PIECES", "应为平方米")]
    public async Task HeadingsAndPrices_OfTilesAndTobacco_AreCheckedBeforeCustomsDoes(string code, string field, string typed, string part)
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedAsync(clerk, code);
        await AddGoodsAsync(clerk, id, code, new() { [field] = typed });

        await clerk.PressAsync("申报");

        clerk.Text.ShouldNotContain("已申报");
        await OpenLineAsync(clerk, "&check=1");
        clerk.ErrorAt($"Goods.{field}").ShouldContain(part);
        await clerk.PressAsync("保存", Named("Goods", new() { [field] = Typed.Goods(code)[field] }));
        await clerk.PressAsync("申报");
        clerk.Text.ShouldContain("已申报");
    }

    [Fact]
    public async Task LateIssue_IsProposedBesideTheField_AndConfirmedByTheUser()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedAsync(clerk, "C", new() { ["InvoiceDate"] = "2026-03-01", ["ShipmentDate"] = "2026-03-02" });
        await AddGoodsAsync(clerk, id, "C", []);
        await clerk.OpenAsync($"/certificates/edit/{id}");
        clerk.Find("[data-field='Header.LateIssueAnswer'] .field-warning")!.TextContent.ShouldContain("ISSUED RETROSPECTIVELY");
        await clerk.PressAsync("申报");
        clerk.ErrorAt("Header.LateIssueAnswer").ShouldContain("请在“是否补发”中选择");

        await clerk.PressAsync("申报", Named("Header", new() { ["LateIssueAnswer"] = "1" }));

        clerk.Text.ShouldContain("已申报");
    }

    [Fact]
    public async Task LivePreview_DrawsWhatIsTyped_AndStoresNothing()
    {
        var clerk = await portal.ClerkAsync();
        var id = await clerk.SaveAsync("K");
        var button = clerk.Find("[data-live-preview]")!;

        await clerk.PressAsync("预览", Named("Header", new() { ["Consignee"] = "UNSAVED TRADING CO." }));

        button.GetAttribute("formaction").ShouldBe($"/certificates/live/{id}");
        clerk.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await using var db = portal.Db();
        (await db.Certificates.SingleAsync(row => row.Id == id)).Header.Consignee.ShouldNotBe("UNSAVED TRADING CO.");
    }

    private static async Task<Guid> SavedAsync(Clerk clerk, string type, Dictionary<string, string>? changed = null)
    {
        await clerk.OpenAsync($"/certificates/apply/new/{type}");
        await clerk.PressAsync("暂存", Named("Header", Typed.Header(type), changed));
        clerk.Text.ShouldContain("已暂存", customMessage: clerk.Find("#summary")?.TextContent);
        return Guid.Parse(clerk.Address.Segments[^1]);
    }

    private static async Task AddGoodsAsync(Clerk clerk, Guid id, string type, Dictionary<string, string> changed)
    {
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Named("Goods", Typed.Goods(type), changed));
        clerk.Text.ShouldContain("项货物已保存", customMessage: clerk.Find("#summary")?.TextContent);
    }

    private static async Task OpenLineAsync(Clerk clerk, string extra = "") =>
        await clerk.OpenAsync(clerk.Find("[data-panel=goods] tbody tr")!.GetAttribute("data-href")!.Split('#')[0] + extra);

    private static Dictionary<string, string> Named(string section, Dictionary<string, string> fields, Dictionary<string, string>? changed = null) =>
        fields.Concat(changed ?? []).GroupBy(field => field.Key).ToDictionary(group => $"{section}.{group.Key}", group => group.Last().Value);
}
