using System.Net;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Libraries;

public sealed class LibraryTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private const string Exporters = "/libraries/parties/exporter";
    private const string Goods = "/libraries/goods";

    [Fact]
    public async Task Party_IsAddedChangedDeletedAfterAQuestion_AndComesBack()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Exporters);
        await clerk.PressAsync("保存", Party("永芳老厂", "YONGFANG OLD MILL\r\nNINGBO, CHINA"));
        clerk.Find("[data-entry]")!.GetAttribute("data-text").ShouldBe("YONGFANG OLD MILL\nNINGBO, CHINA");

        await clerk.OpenAsync(Row(clerk, "永芳老厂").QuerySelector("a[title=编辑]")!.GetAttribute("href")!);
        clerk.Value("Text").ShouldBe("YONGFANG OLD MILL\nNINGBO, CHINA");
        await clerk.PressAsync("保存修改", Party("永芳新厂", "YONGFANG NEW MILL"));
        await clerk.OpenAsync(Row(clerk, "永芳新厂").QuerySelector("a[title=删除]")!.GetAttribute("href")!);
        clerk.Text.ShouldContain("确定删除“永芳新厂”吗？");
        await clerk.PressAsync("删除", within: ".asking");
        clerk.Text.ShouldContain("已删除“永芳新厂”");
        clerk.Page.QuerySelectorAll("[data-entry]").ShouldAllBe(row => !row.TextContent.Contains("永芳新厂"));
        await clerk.PostAsync(Exporters + "/restore");

        Row(clerk, "永芳新厂").GetAttribute("data-text").ShouldBe("YONGFANG NEW MILL");
    }

    [Fact]
    public async Task Party_WithoutItsTexts_IsRefusedBesideTheFieldsAndKeepsWhatWasTyped()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync("/libraries/parties/importer");

        await clerk.PressAsync("保存", new Dictionary<string, string> { ["ShortName"] = "", ["Text"] = new string('A', 401), ["CountryCode"] = "XXX" });

        clerk.ErrorAt("ShortName").ShouldContain("请填写企业简称");
        clerk.ErrorAt("Text").ShouldContain("进口商最多400个字符，现为401个");
        clerk.ErrorAt("CountryCode").ShouldContain("不在代码表中");
        clerk.Value("Text").Length.ShouldBe(401);
    }

    [Fact]
    public async Task ShortName_IsOneOfAKindWithinItsLibrary()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync("/libraries/parties/producer");
        await clerk.PressAsync("保存", Party("同名", "ONE"));

        await clerk.PressAsync("保存", Party("同名", "TWO"));
        clerk.ErrorAt("ShortName").ShouldContain("“同名”已存在");
        await clerk.OpenAsync("/libraries/parties/importer");
        await clerk.PressAsync("保存", Party("同名", "TWO"));

        Row(clerk, "同名").GetAttribute("data-text").ShouldBe("TWO");
    }

    [Theory]
    [InlineData("海川 tokyo")]
    [InlineData("HCSM")]
    [InlineData("trading")]
    public async Task Search_FindsByEveryWordInEitherCaseAndByInitials(string sought)
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync("/libraries/parties/importer");
        if (clerk.Page.QuerySelectorAll("[data-entry]").All(row => !row.TextContent.Contains("海川商贸")))
        {
            await clerk.PressAsync("保存", Party("海川商贸", "HAICHUAN TRADING\nTOKYO"));
            await clerk.PressAsync("保存", Party("别家", "OTHER COMPANY"));
        }

        await clerk.OpenAsync($"/libraries/parties/importer?q={Uri.EscapeDataString(sought)}");

        clerk.Page.QuerySelectorAll("[data-entry]").ShouldHaveSingleItem().TextContent.ShouldContain("海川商贸");
    }

    [Fact]
    [Feature(70)]
    public async Task GoodsTemplate_IsSavedFoundFuzzilyAndFillsALine()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Goods);
        await clerk.PressAsync("保存", Template());

        await clerk.OpenAsync($"{Goods}?q=620462");
        clerk.Page.QuerySelectorAll("[data-entry]").ShouldHaveSingleItem();
        await clerk.OpenAsync($"{Goods}?q={Uri.EscapeDataString("女式长")}");
        clerk.Page.QuerySelectorAll("[data-entry]").ShouldHaveSingleItem();
        await clerk.OpenAsync($"{Goods}?q=cotton+TROUSERS");

        var values = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(clerk.Find("[data-entry]")!.GetAttribute("data-values")!)!;
        values["Goods.HsCode"].ShouldBe("6204620000");
        values["Goods.QuantityUnitEn"].ShouldBe("PIECES");
        values["Goods.QuantityUnitZh"].ShouldBe("件");
        values.Keys.ShouldNotContain("Goods.OriginCriterion");
        await clerk.OpenAsync($"{Goods}?q=nothing");
        clerk.Text.ShouldContain("没有匹配的货物");
    }

    [Theory]
    [InlineData("HsCode", "9962000000", "章不存在")]
    [InlineData("HsCode", "12AB", "只能填写数字")]
    [InlineData("NameZh", "", "请填写货物名称（中文）")]
    [InlineData("NameEn", "棉裤", "须用英文填写")]
    [InlineData("ManufacturerCode", "123456789", "校验位不符")]
    public async Task GoodsTemplate_OfHostileText_IsRefusedBesideTheField(string key, string typed, string words)
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Goods);
        var template = Template();
        template[$"Goods.{key}"] = typed;

        await clerk.PressAsync("保存", template);

        clerk.ErrorAt($"Goods.{key}").ShouldContain(words);
        clerk.Value("Goods.QuantityUnitEn").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task LineOfACertificate_IsTakenAsTemplateOnce()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        var line = Typed.Goods(Typed.General).ToDictionary(field => $"Goods.{field.Key}", field => field.Value);
        line["Goods.NameZh"] = "存为模板的货物";
        line["Goods.HsCode"] = "6109100000";
        line["Goods.NameEn"] = "COTTON T-SHIRTS";

        await clerk.PressAsync("存为常用货物", line);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("存为常用货物", line);

        await using var db = portal.Db();
        var saved = await db.GoodsTemplates.SingleAsync(row => row.NameZh == "存为模板的货物");
        saved.ManufacturerNameZh.ShouldBe("宁波示范纺织有限公司");
        (await db.AuditEntries.CountAsync(row => row.SubjectId == saved.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Library_IsTheEnterprisesOwn()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Exporters);
        await clerk.PressAsync("保存", Party("保密客户", "SECRET"));
        var edit = Row(clerk, "保密客户").QuerySelector("a[title=编辑]")!.GetAttribute("href")!;
        var id = edit[(edit.IndexOf("edit=", StringComparison.Ordinal) + 5)..];
        var stranger = await portal.SignInAsync("neighbour");

        await stranger.OpenAsync(edit);
        stranger.Text.ShouldNotContain("SECRET");
        await stranger.PostAsync($"{Exporters}/delete/{id}");

        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        await clerk.OpenAsync(Exporters);
        Row(clerk, "保密客户").ShouldNotBeNull();
    }

    [Fact]
    public async Task Form_LeadsToTheLibrariesOfItsFields()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.Korea);
        clerk.Find("[data-field='Header.Exporter'] a[data-library]")!.GetAttribute("href").ShouldBe(Exporters);
        clerk.Find("[data-field='Header.Consignee'] a[data-library]")!.TextContent.ShouldBe("进口商维护");
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");

        clerk.Find("[data-field='Goods.HsCode'] a[data-library]")!.TextContent.ShouldBe("选择");
    }

    private static Dictionary<string, string> Party(string name, string text) => new() { ["ShortName"] = name, ["Text"] = text };

    private static Dictionary<string, string> Template() => new()
    {
        ["Goods.HsCode"] = "6204.62.0000",
        ["Goods.NameZh"] = "棉制女式长裤",
        ["Goods.NameEn"] = "WOMEN'S COTTON TROUSERS",
        ["Goods.QuantityUnitEn"] = "PIECES",
    };

    private static AngleSharp.Dom.IElement Row(Clerk clerk, string name) => clerk.Page.QuerySelectorAll("[data-entry]").Single(row => row.Children[0].TextContent == name);
}
