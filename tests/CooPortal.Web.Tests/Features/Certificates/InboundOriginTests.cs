using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>Movement and back-to-back certificates (1.24, 1.26): goods from 进境货物原产地信息, and the original proof that they fill.</summary>
public sealed class InboundOriginTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private const string Movement = "EM";
    private const string BackToBack = "BR";

    private static readonly InboundOrigin Mice = InboundCustoms.Items[1];
    private static readonly InboundOrigin Headphones = InboundCustoms.Items[2];
    private static readonly InboundOrigin Groundnuts = InboundCustoms.Items[^1];

    [Fact]
    [Feature(129)]
    public async Task Movement_TakesOneInboundItemALine_ASecondReplacesIt()
    {
        var clerk = await portal.ClerkAsync();
        var id = await clerk.SaveAsync(Movement);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Named("Goods", Typed.Goods(Movement)));
        clerk.ErrorAt("InboundOrigin.InboundProofNumber").ShouldContain("点击“使用”");
        clerk.Value("Goods.NameZh").ShouldBe("棉制女式长裤");

        await clerk.UseInboundAsync(InboundCustoms.Items[0]);
        clerk.Value("Goods.HsCode").ShouldBe("0801320000");
        clerk.Find("[name='Goods.HsCode']")!.HasAttribute("readonly").ShouldBeTrue();
        clerk.Value("Goods.NameZh").ShouldBe("去壳腰果");
        await clerk.PressAsync("保存", Named("Goods", new() { ["Quantity"] = "100", ["HsCode"] = "6204620000" }));

        await using var db = portal.Db();
        var line = await db.GoodsItems.SingleAsync(row => row.CertificateId == id);
        (line.HsCode, line.InboundProofNumber, line.InboundOriginCode, line.Quantity).ShouldBe(("0801320000", InboundCustoms.AseanProof, "VNM", 100));

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line={line.Id}");
        await clerk.UseInboundAsync(Groundnuts);
        clerk.Value("Goods.HsCode").ShouldBe(Groundnuts.HSCode);
        await clerk.PressAsync("保存", Named("Goods", new() { ["NameZh"] = Groundnuts.GoodsName!, ["Quantity"] = "50" }));
        await using var after = portal.Db();
        var replaced = await after.GoodsItems.SingleAsync(row => row.CertificateId == id);
        (replaced.Id, replaced.HsCode, replaced.InboundItemNumber, replaced.Quantity).ShouldBe((line.Id, Groundnuts.HSCode, Groundnuts.ProofGNo, 50));
    }

    [Fact]
    [Feature(140)]
    [Feature(130)]
    public async Task Query_WithAWrongKey_FindsNothingAndSaysWhereToEnterIt()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedWithInvoiceAsync(clerk);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        foreach (var (proof, origin, hs) in new[] { ("RC-JP26-9999", "392", Mice.HSCode), (Mice.ProofNo, "410", Mice.HSCode), (Mice.ProofNo, "392", Headphones.HSCode[..9] + "1") })
        {
            await clerk.AskInboundAsync(proof, origin, hs);
            clerk.Find(".inbound")!.TextContent.ShouldContain("请在优惠贸易协定原产地申报要素系统录入原始原产地证明电子数据");
            clerk.Page.QuerySelectorAll(".inbound-found").ShouldBeEmpty();
        }

        await clerk.AskInboundAsync(Mice.ProofNo, "日本", "8471.6072.00");
        clerk.Find(".inbound-found")!.TextContent.ShouldContain("鼠标器");
        await clerk.AskInboundAsync("", "", "847160");
        clerk.ErrorAt("InboundOrigin.InboundProofNumber").ShouldNotBeEmpty();
        clerk.ErrorAt("InboundOrigin.InboundOriginCode").ShouldNotBeEmpty();
        clerk.ErrorAt("InboundOrigin.HsCode").ShouldContain("10位");
    }

    [Fact]
    public async Task Query_WhileCustomsIsAway_LosesNothing()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedWithInvoiceAsync(clerk);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        portal.Customs.IsAway = true;
        try
        {
            await clerk.PressAsync("查询", new Dictionary<string, string>
            {
                ["InboundOrigin.InboundProofNumber"] = Mice.ProofNo,
                ["InboundOrigin.InboundOriginCode"] = "JPN",
                ["InboundOrigin.HsCode"] = Mice.HSCode,
                ["Goods.Description"] = "TEN (10) CARTONS OF MICE",
            });
        }
        finally
        {
            portal.Customs.IsAway = false;
        }

        clerk.Find("#summary")!.TextContent.ShouldContain("暂时无法向海关查询");
        clerk.Value("Goods.Description").ShouldBe("TEN (10) CARTONS OF MICE");
        clerk.Value("InboundOrigin.InboundProofNumber").ShouldBe(Mice.ProofNo);
    }

    [Fact]
    [Feature(138)]
    [Feature(139)]
    [Feature(137)]
    public async Task OriginalProof_IsFilledByTheGoods_AndOnlyTwoFieldsOfItCanBeEdited()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedWithInvoiceAsync(clerk);
        clerk.Find("[data-panel='original-proof']")!.TextContent.ShouldContain("无需自行录入");
        await AddAsync(clerk, id, Mice);
        clerk.Value("OriginalProof.Number").ShouldBe(InboundCustoms.RcepProof);
        clerk.Value("OriginalProof.IssueDate").ShouldBe("2026-01-05");
        clerk.Value("OriginalProof.ImportDeclarationNumber").ShouldBe("310120261000000417");
        clerk.Value("OriginalProof.FirstExportOriginCode").ShouldBe("JPN");

        await clerk.PressAsync("保存", Named("OriginalProof", new() { ["Number"] = "FORGED", ["IssueDate"] = "2026-03-01", ["ApprovedExporterNumber"] = "JP-AE-0042", ["FirstExportOriginCode"] = "KOR" }), "[data-panel='original-proof']");

        clerk.Text.ShouldContain("原始原产地证明信息已保存");
        await using var db = portal.Db();
        var proof = (await db.Certificates.SingleAsync(row => row.Id == id)).OriginalProof;
        (proof.Number, proof.IssueDate, proof.ApprovedExporterNumber, proof.FirstExportOriginCode).ShouldBe((InboundCustoms.RcepProof, new DateOnly(2026, 1, 5), "JP-AE-0042", "KOR"));

        await clerk.PressAsync("申报");
        clerk.Find("#summary")!.TextContent.ShouldContain("进口原产地证书");
        await portal.AttachAsync(id, "15");
        await clerk.PressAsync("申报");
        clerk.Text.ShouldContain("已申报");
        var sent = MessageXml.Read<CertificateMessage>((await db.OutboxMessages.SingleAsync(row => row.SubjectKey.Contains(id.ToString("N")))).Body);
        sent.CooExtension!.OriProof!.ProofNo.ShouldBe(InboundCustoms.RcepProof);
        sent.CooExtension.OriProofGoodsList!.ShouldHaveSingleItem().ProofGNo.ShouldBe(1);
    }

    [Fact]
    [Feature(141)]
    public async Task BackToBack_InvoicesAndGoods_WorkAsOnRcep()
    {
        var clerk = await portal.ClerkAsync();
        var id = await clerk.SaveAsync(BackToBack);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        clerk.Find("[data-panel=goods]")!.TextContent.ShouldContain("请先录入并保存发票信息");
        await AddInvoiceAsync(clerk, id);
        await AddAsync(clerk, id, Mice);
        clerk.Page.QuerySelectorAll("[data-panel=invoices] tbody tr").Length.ShouldBe(1);

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.UseInboundAsync(Headphones);
        await clerk.PressAsync("保存", Named("Goods", Typed.Goods(BackToBack)), "[data-panel=goods]");
        await clerk.PressAsync("复制", within: "[data-panel=goods] tbody tr:nth-child(2)");
        clerk.Page.QuerySelectorAll("[data-panel=goods] tbody tr a[data-line]:not([title])").Select(link => link.TextContent).ShouldBe([Mice.HSCode, Headphones.HSCode, Headphones.HSCode]);
        await clerk.PressAsync("删除", within: "[data-panel=goods] tbody tr:nth-child(3)");
        clerk.Page.QuerySelectorAll("[data-panel=goods] tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task InboundRecord_OfAnotherCompany_IsNotFound()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedWithInvoiceAsync(clerk);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.AskInboundAsync(Mice.ProofNo, Mice.OriginCountry, Mice.HSCode);
        var use = clerk.Find(".inbound-found button")!.GetAttribute("formaction")!;
        var neighbour = await portal.SignInAsync("neighbour");
        var theirs = await neighbour.SaveAsync(BackToBack);

        await neighbour.PostAsync(use.Replace(id.ToString(), theirs.ToString(), StringComparison.Ordinal));

        neighbour.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<Guid> SavedWithInvoiceAsync(Clerk clerk)
    {
        var id = await clerk.SaveAsync(BackToBack);
        await AddInvoiceAsync(clerk, id);
        return id;
    }

    private static async Task AddInvoiceAsync(Clerk clerk, Guid id)
    {
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices&invoice=new");
        await clerk.PressAsync("保存", Named("Invoice", Typed.Invoice()));
    }

    private static async Task AddAsync(Clerk clerk, Guid id, InboundOrigin item)
    {
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.UseInboundAsync(item);
        await clerk.PressAsync("保存", Named("Goods", Typed.Goods(BackToBack)), "[data-panel=goods]");
        clerk.Text.ShouldContain("项货物已保存");
    }

    private static Dictionary<string, string> Named(string section, Dictionary<string, string> fields) => fields.ToDictionary(field => $"{section}.{field.Key}", field => field.Value);
}
