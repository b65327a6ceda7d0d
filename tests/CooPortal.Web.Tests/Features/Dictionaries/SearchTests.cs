using System.Text.Json;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Dictionaries;

public sealed class SearchTests
{
    [Theory]
    [InlineData("JPN")]
    [InlineData("日本")]
    [InlineData("jap")]
    [InlineData("RB")]
    public async Task Search_ByCodeChineseEnglishOrInitials_FindsTheEntry(string typed)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        var items = await ItemsAsync(browser, "/dictionaries/countries?q=" + Uri.EscapeDataString(typed));

        items[0].GetProperty("display").GetString().ShouldBe("日本 JAPAN (JPN)");
    }

    [Fact]
    public async Task Search_WithoutText_ShowsRecentlyUsedFirstAndPagesOn()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.OpenAsync("/home");
        await browser.PostAsync("/dictionaries/countries/used", new Dictionary<string, string> { ["code"] = "kor", ["__RequestVerificationToken"] = browser.Token });

        var first = await ItemsAsync(browser, "/dictionaries/countries");
        var second = await ItemsAsync(browser, "/dictionaries/countries?offset=50");

        first[0].GetProperty("code").GetString().ShouldBe("KOR");
        first[0].GetProperty("recent").GetBoolean().ShouldBeTrue();
        first.Count.ShouldBe(50);
        first.Concat(second).Select(item => item.GetProperty("code").GetString()).ShouldBeUnique();
    }

    private static async Task<List<JsonElement>> ItemsAsync(PortalBrowser browser, string url)
    {
        await browser.OpenAsync(url);
        var json = JsonDocument.Parse(await browser.Response.Content.ReadAsStringAsync());
        return [.. json.RootElement.GetProperty("items").EnumerateArray()];
    }
}
