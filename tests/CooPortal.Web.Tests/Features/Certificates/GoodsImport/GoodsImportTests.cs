using System.Net;
using System.Text;
using AngleSharp.Dom;
using CooPortal.Domain.Catalogue;
using CooPortal.Operations.GoodsImport;
using CooPortal.Operations.Spreadsheets;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.GoodsImport;

public sealed class GoodsImportTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private static readonly string[] Headings = ["HS 编码", "货物名称（中文）", "标准货物数/重量"];

    [Fact]
    [Feature(72)]
    public async Task Template_FilledAndUploaded_IsCheckedPreviewedAndImportedOnlyAfterTheYes()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods");
        await clerk.OpenAsync(clerk.Page.QuerySelectorAll("[data-panel=goods] a").Single(link => link.TextContent == "Excel 导入").GetAttribute("href")!);
        var template = await (await clerk.GetAsync($"/certificates/goods-import/{id}/template")).Content.ReadAsByteArrayAsync();
        string[] headings;
        using (var reader = new WorkbookReader(template, GoodsWorkbook.GoodsSheet))
        {
            headings = [.. reader.Rows().Single().Cells.Select(cell => cell.Text)];
        }

        headings.ShouldBe(CertificateCatalogue.Get(Typed.General).Goods.Fields.Select(field => field.LabelZh));
        await clerk.OpenAsync($"/certificates/goods-import/{id}");
        await UploadAsync(clerk, id, SomeWorkbook.Of(
            Headings, ["6204620000", "棉制长裤", "3000"], ["9962000000", "错误的编码", "-1"], ["6109100000", "T恤衫", "12.5"]));

        clerk.Find("#result")!.TextContent.ShouldContain("可导入 2 行");
        var problems = clerk.Page.QuerySelectorAll(".import-problems tbody tr").Select(row => row.TextContent).ToList();
        problems.Count.ShouldBe(2);
        problems.ShouldContain(row => row.Contains("A3") && row.Contains("9962000000") && row.Contains("第99章不存在"));
        problems.ShouldContain(row => row.Contains("C3") && row.Contains("-1") && row.Contains("不能为负数"));
        clerk.Page.QuerySelectorAll(".import-lines tbody tr").Length.ShouldBe(2);
        await using (var before = portal.Db())
        {
            (await before.GoodsItems.CountAsync(line => line.CertificateId == id)).ShouldBe(0);
        }

        await clerk.PressAsync("跳过有误的 1 行，导入其余 2 项");

        clerk.Text.ShouldContain("已导入 2 项货物");
        clerk.Find("[data-panel=goods] tbody tr")!.TextContent.ShouldContain("6204620000");
        await clerk.PostAsync($"/certificates/goods-import/{id}/confirm");
        clerk.Text.ShouldContain("没有待导入的货物");
        await using var db = portal.Db();
        (await db.GoodsItems.Where(line => line.CertificateId == id).OrderBy(line => line.LineNumber).Select(line => line.Quantity).ToListAsync()).ShouldBe([3000m, 12.5m]);
    }

    [Fact]
    public async Task ExportedGoods_ImportedIntoAnotherCertificate_AreTheSame()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Typed.Goods(Typed.General).ToDictionary(field => $"Goods.{field.Key}", field => field.Value));
        var exported = await (await clerk.GetAsync($"/certificates/goods-import/{id}/export")).Content.ReadAsByteArrayAsync();

        var copy = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/goods-import/{copy}");
        await UploadAsync(clerk, copy, exported);
        await clerk.PressAsync("导入 1 项货物");

        await using var db = portal.Db();
        var lines = await db.GoodsItems.Where(line => line.CertificateId == id || line.CertificateId == copy).ToListAsync();
        foreach (var field in CertificateCatalogue.Get(Typed.General).Goods.Fields)
        {
            field.Read(lines[0]).ShouldBe(field.Read(lines[1]), field.LabelZh);
        }
    }

    [Fact]
    public async Task OtherFile_IsRefusedBesideTheFieldAndWaitsForNothing()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/goods-import/{id}");

        await UploadAsync(clerk, id, Encoding.UTF8.GetBytes("HS 编码,名称\n6204620000,长裤"));

        clerk.ErrorAt("File").ShouldContain("只能导入 Excel 工作簿");
        clerk.Find("#result").ShouldBeNull();
    }

    [Fact]
    public async Task Problems_AreDownloadedInFull_AndTheSheetIsGivenUp()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/goods-import/{id}");
        await UploadAsync(clerk, id, SomeWorkbook.Of([.. Enumerable.Repeat<string[]>(["12AB", "长裤", "x"], 150).Prepend(Headings)]));
        clerk.Page.QuerySelectorAll(".import-problems tbody tr").Length.ShouldBe(200);

        var report = await (await clerk.GetAsync($"/certificates/goods-import/{id}/problems")).Content.ReadAsByteArrayAsync();
        using (var reader = new WorkbookReader(report, "需要改正的单元格"))
        {
            reader.Rows().Count().ShouldBe(301);
        }

        await clerk.OpenAsync($"/certificates/goods-import/{id}");
        await clerk.PressAsync("放弃");
        clerk.Find("#result").ShouldBeNull();
    }

    [Fact]
    public async Task AnothersCertificate_TakesNoGoods()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        var stranger = await portal.SignInAsync("neighbour");
        await stranger.OpenAsync("/certificates/apply");

        (await stranger.OpenAsync($"/certificates/goods-import/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync($"/certificates/goods-import/{id}/export")).Status.ShouldBe(HttpStatusCode.NotFound);
        await stranger.OpenAsync("/certificates/apply/new/" + Typed.General);
        await UploadAsync(stranger, id, SomeWorkbook.Of(Headings, ["6204620000", "长裤", "1"]));
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ManyLines_AreShownByPages_AndTheImportIsUndoneAsAWhole()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Typed.Goods(Typed.General).ToDictionary(field => $"Goods.{field.Key}", field => field.Value));
        await ImportAsync(clerk, id, 1249);

        Rows(clerk).Length.ShouldBe(100);
        clerk.Find(".pager")!.TextContent.ShouldContain("第 1 至 100 项，共 1,250 项");
        clerk.Find("[data-panel=goods] tfoot")!.TextContent.ShouldContain("37,990");
        await clerk.OpenAsync(clerk.Find(".pager a[rel=next]")!.GetAttribute("href")!);
        Rows(clerk)[0].TextContent.ShouldContain("101");
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=1230");
        clerk.Find(".line-panel h2")!.TextContent.ShouldBe("第1230项货物");
        clerk.Find(".pager")!.TextContent.ShouldContain("第 1201 至 1250 项");
        clerk.Value("Goods.NameZh").ShouldBe("长裤1229");

        await clerk.PressAsync("撤销导入");
        clerk.Text.ShouldContain("已撤销导入的 1249 项货物");
        Rows(clerk).Length.ShouldBe(1);
        clerk.Find(".pager").ShouldBeNull();
        await clerk.PostAsync($"/certificates/goods-import/{id}/undo");
        clerk.Text.ShouldContain("不能整批撤销");
        await using var db = portal.Db();
        (await db.GoodsItems.CountAsync(line => line.CertificateId == id)).ShouldBe(1);
    }

    [Fact]
    public async Task Import_ThatSomethingFollowed_CannotBeUndone_ButAllLinesCanBeDeletedAtOnce()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await ImportAsync(clerk, id, 110);
        clerk.Page.QuerySelectorAll("button[formaction$='/undo']").Length.ShouldBe(1);
        await clerk.PressAsync("下移", within: "[data-panel=goods] tbody tr:nth-child(100)");
        clerk.Find(".pager")!.TextContent.ShouldContain("第 101 至 110 项");
        clerk.Page.QuerySelectorAll("button[formaction$='goods-import']").ShouldBeEmpty();
        clerk.Page.QuerySelectorAll("button[formaction$='/undo']").ShouldBeEmpty();

        await clerk.PostAsync($"/certificates/goods-import/{id}/undo");
        clerk.Text.ShouldContain("导入之后这份证书已有修改");
        await clerk.PostAsync($"/certificates/goods-batch/{id}", ("Type", Typed.General), ("Saved", "1"), ("AllLines", "1"), ("field", "NameEn"));
        clerk.Text.ShouldContain("已选 全部 110 项");
        await clerk.PressAsync("预览", new Dictionary<string, string> { ["Goods.NameEn"] = "TROUSERS" });
        await clerk.PressAsync("确定修改 110 项");
        await using (var db = portal.Db())
        {
            (await db.GoodsItems.CountAsync(line => line.CertificateId == id && line.NameEn == "TROUSERS")).ShouldBe(110);
        }

        await clerk.PostAsync($"/certificates/goods/{id}/delete", ("Type", Typed.General), ("Saved", "1"), ("AllLines", "1"));

        Rows(clerk).ShouldBeEmpty();
        await clerk.PressAsync("撤销", within: ".undo");
        await using var after = portal.Db();
        (await after.GoodsItems.CountAsync(line => line.CertificateId == id)).ShouldBe(110);
    }

    private static IHtmlCollection<IElement> Rows(Clerk clerk) => clerk.Page.QuerySelectorAll("[data-panel=goods] tbody tr");

    private static async Task ImportAsync(Clerk clerk, Guid id, int lines)
    {
        await clerk.OpenAsync($"/certificates/goods-import/{id}");
        await UploadAsync(clerk, id, SomeWorkbook.Of(
            [["HS 编码", "货物名称（中文）", "商品 FOB 值"], .. Enumerable.Range(1, lines).Select(number => new[] { "6204620000", $"长裤{number}", "10" })]));
        await clerk.PressAsync($"导入 {lines} 项货物");
        clerk.Text.ShouldContain($"已导入 {lines} 项货物");
    }

    private static Task<Clerk> UploadAsync(Clerk clerk, Guid id, byte[] content) => clerk.UploadAsync($"/certificates/goods-import/{id}", "File", "货物.xlsx", content);
}
