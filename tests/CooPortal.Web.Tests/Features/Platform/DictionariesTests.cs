using System.Text;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Dictionaries;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Platform;

/// <summary>参数表. Imported entries hold for the whole process, so the test adds to a table rather than shortening one.</summary>
public sealed class DictionariesTests
{
    [Fact]
    public async Task Import_ReplacesTheTable_AndRestoreBringsItBack()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var platform = await portal.SignInAsync("platform");
        var built = Dictionary.Provinces.Entries.Count;
        var lines = Dictionary.Provinces.Entries.Select(entry => $"{entry.Code},\"{entry.NameZh}\",\"{entry.NameEn}\"").Append("999999,\"试验区, 新设\",NEW ZONE");

        await ImportAsync(platform, Dictionary.Provinces.Name, "\uFEFFcode,name_zh,name_en\r\n" + string.Join("\r\n", lines));

        platform.Page.QuerySelector(".flash-success")!.TextContent.ShouldContain($"已导入 {built + 1} 条");
        await using var db = portal.Database.Open();
        (await db.DictionaryEntries.SingleAsync(row => row.Code == "999999")).NameZh.ShouldBe("试验区, 新设");
        await platform.SubmitAsync(platform.Form("/platform/dictionaries/restore"));
        (await db.DictionaryEntries.CountAsync()).ShouldBe(0);
        Dictionary.Provinces.Find("999999").ShouldBeNull();
    }

    [Theory]
    [InlineData("code,name_zh\n12345,短码", "第2行：HS 编码“12345”应为10位数字")]
    [InlineData("hs_code,name_zh\n0101210010,马\n0101210010,马", "第3行：代码“0101210010”与第2行重复")]
    [InlineData("hs_code,name_zh\n0101210010,", "第2行：中文名称")]
    [InlineData("a,b\n1,2", "第一行是列名")]
    [InlineData("", "请选择 CSV 文件")]
    public async Task Tariff_WithABadLine_IsRefusedWhole_NamingTheLine(string file, string words)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var platform = await portal.SignInAsync("platform");

        await ImportAsync(platform, Dictionary.Hs.Name, file);

        platform.ErrorOf("File")!.ShouldContain(words);
        await using var db = portal.Database.Open();
        (await db.DictionaryEntries.CountAsync()).ShouldBe(0);
    }

    private static async Task ImportAsync(PortalBrowser platform, string name, string file)
    {
        await platform.OpenAsync("/platform/dictionaries");
        await platform.UploadAsync(
            "/platform/dictionaries/import", new Dictionary<string, string> { ["__RequestVerificationToken"] = platform.Token, ["name"] = name }, "file", "table.csv", Encoding.UTF8.GetBytes(file));
    }
}
