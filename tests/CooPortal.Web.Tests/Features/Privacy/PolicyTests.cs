using CooPortal.TestKit;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Privacy;

/// <summary>个人信息处理说明.</summary>
public sealed class PolicyTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("/accounts/login")]
    [InlineData("/accounts/register")]
    public async Task Policy_IsOneLinkAway_AndOpenToEverybody(string from)
    {
        await using var portal = await TestPortal.StartAsync();
        using var visitor = portal.Visit();
        await visitor.OpenAsync(from);

        await visitor.OpenAsync(visitor.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("个人信息处理说明")).GetAttribute("href")!);

        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("个人信息处理说明");
        visitor.Page.QuerySelector(".prose .muted")!.TextContent.ShouldStartWith("版本 2");
        var text = visitor.Page.QuerySelector(".prose")!.TextContent;
        foreach (var told in new[] { "身份证号", "为什么处理", "保存多久", "海关", "复制", "更正", "注销", "010-95198" })
        {
            text.ShouldContain(told);
        }
    }

    [Fact]
    public async Task File_OfTheOperator_StandsInItsPlace_AsTextOnly()
    {
        await File.WriteAllTextAsync(file, "## 一、范围\r\n\r\n第一段<script>alert(1)</script>\r\n### 细则\r\n- 甲 **乙**\r\n* <b>丙</b>\r\n最后一段");
        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["Privacy:File"] = file, ["Privacy:Version"] = " 3.1 " });
        using var visitor = portal.Visit();

        await visitor.OpenAsync("/privacy");

        var article = visitor.Page.QuerySelector(".prose")!;
        article.QuerySelector(".muted")!.TextContent.ShouldBe("版本 3.1");
        article.QuerySelector("h2")!.TextContent.ShouldBe("一、范围");
        article.QuerySelector("h3")!.TextContent.ShouldBe("细则");
        article.QuerySelectorAll("li").Select(item => item.TextContent).ShouldBe(["甲 **乙**", "<b>丙</b>"]);
        article.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent).ShouldBe(["版本 3.1", "第一段<script>alert(1)</script>", "最后一段"]);
        article.QuerySelectorAll("script, b").ShouldBeEmpty();
        await visitor.OpenAsync("/accounts/register");
        visitor.Page.QuerySelector("[data-field=PrivacyAgreed]")!.TextContent.ShouldContain("版本 3.1");
    }

    [Fact]
    public async Task File_WithoutItsVersion_OrThatIsNoText_StopsTheStart()
    {
        await File.WriteAllBytesAsync(file, [0xb8, 0xf6, 0xc8, 0xcb]);

        var failure = await Should.ThrowAsync<OptionsValidationException>(() => TestPortal.StartAsync(new Dictionary<string, string?> { ["Privacy:File"] = file }));

        failure.Message.ShouldContain("Privacy:Version");
        failure.Message.ShouldContain("Privacy:File must be a text");
    }
}
