using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.GoodsBatch;

public sealed class GoodsBatchTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    [Fact]
    public async Task TickedLines_GetOneFieldTheSame_AfterAPreview_AndGetBackWhatTheyHad()
    {
        var clerk = await portal.SignInAsync();
        var id = await WithThreeLinesAsync(clerk);
        await ChooseAsync(clerk, id, "WeightUnit");
        await clerk.PressAsync("预览", new Dictionary<string, string> { ["Goods.WeightUnit"] = "ＬＢＳ" });
        clerk.Page.QuerySelectorAll(".batch-changes tbody tr").Select(row => row.TextContent).ShouldAllBe(row => row.Contains("KGS") && row.Contains("LBS"));
        (await UnitsAsync(id)).ShouldBe(["KGS", "KGS", "KGS"]);

        await clerk.PressAsync("确定修改 2 项");
        clerk.Text.ShouldContain("已修改 2 项货物");
        (await UnitsAsync(id)).ShouldBe(["LBS", "LBS", "KGS"]);
        await clerk.PressAsync("撤销修改");

        (await UnitsAsync(id)).ShouldBe(["KGS", "KGS", "KGS"]);
        clerk.Text.ShouldNotContain("撤销修改");
    }

    [Theory]
    [InlineData("HsCode", "9962000000", "章不存在")]
    [InlineData("Quantity", "-1", "不能为负数")]
    [InlineData("Description", "中文描述", "须用英文填写")]
    public async Task BadValue_StandsBesideTheFieldAndChangesNothing(string key, string typed, string words)
    {
        var clerk = await portal.SignInAsync();
        var id = await WithThreeLinesAsync(clerk);
        await ChooseAsync(clerk, id, key);

        await clerk.PressAsync("预览", new Dictionary<string, string> { [$"Goods.{key}"] = typed });

        clerk.ErrorAt($"Goods.{key}").ShouldContain(words);
        clerk.Value($"Goods.{key}").ShouldBe(typed);
        clerk.Text.ShouldNotContain("确定修改");
        (await UnitsAsync(id)).ShouldBe(["KGS", "KGS", "KGS"]);
    }

    private static async Task<Guid> WithThreeLinesAsync(Clerk clerk)
    {
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Typed.Goods(Typed.General).ToDictionary(field => $"Goods.{field.Key}", field => field.Value));
        await clerk.PressAsync("复制", within: "[data-panel=goods]");
        await clerk.PressAsync("复制", within: "[data-panel=goods]");
        return id;
    }

    /// <summary>Ticks the first two lines and chooses a field.</summary>
    private async Task ChooseAsync(Clerk clerk, Guid id, string field)
    {
        await using var db = portal.Db();
        var lines = await db.GoodsItems.Where(line => line.CertificateId == id).OrderBy(line => line.LineNumber).Take(2).Select(line => line.Id).ToListAsync();
        await clerk.PostAsync($"/certificates/goods-batch/{id}", [.. lines.Select(line => ("Line", line.ToString())), ("field", field)]);
        clerk.Text.ShouldContain("第 1、2 项");
    }

    private async Task<List<string?>> UnitsAsync(Guid id)
    {
        await using var db = portal.Db();
        return await db.GoodsItems.Where(line => line.CertificateId == id).OrderBy(line => line.LineNumber).Select(line => line.WeightUnit).ToListAsync();
    }
}
