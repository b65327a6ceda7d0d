using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Home;

public sealed class FrameTests
{
    [Fact, Feature(8)]
    public async Task Menu_WhenFolded_StaysFoldedOnEveryPageAndAtTheNextLogin()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.OpenAsync("/home");
        browser.Page.QuerySelector(".side-menu")!.ClassList.ShouldNotContain("collapsed");

        await browser.SubmitAsync(browser.Form("/menu/toggle"));
        await browser.OpenAsync("/accounts/profile");
        browser.Page.QuerySelector(".side-menu")!.ClassList.ShouldContain("collapsed");

        using var elsewhere = await portal.SignInAsync("admin");
        elsewhere.Page.QuerySelector(".side-menu")!.ClassList.ShouldContain("collapsed");
        await elsewhere.SubmitAsync(elsewhere.Form("/menu/toggle"));
        elsewhere.Page.QuerySelector(".side-menu")!.ClassList.ShouldNotContain("collapsed");
    }

    [Fact, Feature(9)]
    public async Task Pages_OpenAsTabs_ThatAreThereAfterTheNextLogin()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await OpenTwoAsync(browser);
        await browser.OpenAsync("/operators/list");
        string[] tabs = ["账号信息管理", "修改密码", "我的操作员"];
        Tabs(browser).ShouldBe(tabs);
        browser.Page.QuerySelector(".work-tabs li.current .tab-title")!.TextContent.ShouldBe("我的操作员");
        browser.Page.QuerySelectorAll(".tab-menu button").Select(choice => choice.TextContent.Trim()).ShouldBe(["关闭其他选项卡", "关闭全部选项卡"], ignoreOrder: true);

        await browser.SubmitAsync(browser.Form("/accounts/logout"));
        await browser.SignInAsync("admin");
        Tabs(browser).ShouldBe(tabs);
    }

    [Fact]
    public async Task Tab_OfAList_LeadsBackToItsFilters()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/accounts/profile?page=1");
        await browser.OpenAsync("/accounts/profile?page=2");
        await browser.OpenAsync("/home");

        browser.Page.QuerySelectorAll(".work-tabs li[data-tab] a").Select(link => link.GetAttribute("href")).ShouldBe(["/accounts/profile?page=2"]);
    }

    [Fact, Feature(10)]
    public async Task CloseAllTabs_LeavesNone()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await OpenTwoAsync(browser);

        await browser.SubmitAsync(browser.Form("/tabs/close-all"), button: "关闭全部选项卡");

        Tabs(browser).ShouldBeEmpty();
        browser.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact, Feature(11)]
    public async Task CloseOtherTabs_LeavesTheCurrentOne()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await OpenTwoAsync(browser);
        await browser.OpenAsync("/accounts/profile");

        await browser.SubmitAsync(browser.Form("/tabs/close-others"), button: "关闭其他选项卡");

        Tabs(browser).ShouldBe(["账号信息管理"]);
        browser.Address.AbsolutePath.ShouldBe("/accounts/profile");
    }

    [Fact]
    public async Task CloseTab_OfTheCurrentPage_GoesToItsNeighbour()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await OpenTwoAsync(browser);

        var current = browser.Page.QuerySelectorAll(".work-tabs li.current form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single();
        await browser.SubmitAsync(current);

        browser.Address.AbsolutePath.ShouldBe("/accounts/profile");
        Tabs(browser).ShouldBe(["账号信息管理"]);
    }

    [Fact]
    public async Task Tabs_OfAnotherUser_CannotBeClosed()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        await portal.AddUserAsync("second", admin.EnterpriseId, CooPortal.Domain.Accounts.UserRole.CardlessOperator);
        using var first = await portal.SignInAsync("admin");
        await OpenTwoAsync(first);
        var id = first.Page.QuerySelector(".work-tabs li.current input[name='id']")!.GetAttribute("value")!;
        using var second = await portal.SignInAsync("second");
        await second.OpenAsync("/home");

        await second.PostAsync("/tabs/close", new Dictionary<string, string> { ["id"] = id, ["__RequestVerificationToken"] = second.Token });

        await first.OpenAsync("/home");
        Tabs(first).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Journal_OfAForm_ShowsADotAndComesBackToItsOwnerOnly()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        await portal.AddUserAsync("second", admin.EnterpriseId, CooPortal.Domain.Accounts.UserRole.CardlessOperator);
        using var browser = await portal.SignInAsync("admin");
        await OpenTwoAsync(browser);
        var token = browser.Token;

        await browser.PostAsync("/journal/save", new Dictionary<string, string>
        {
            ["key"] = "/accounts/password",
            ["content"] = """[["NameEn","TYPED"]]""",
            ["focus"] = "NameEn",
            ["__RequestVerificationToken"] = token,
        });
        (await browser.Response.Content.ReadAsStringAsync()).ShouldContain("10:00:00");

        await browser.OpenAsync("/home");
        browser.Page.QuerySelector("li[data-tab='/accounts/password'] .unsaved")!.HasAttribute("hidden").ShouldBeFalse();
        browser.Page.QuerySelector("li[data-tab='/accounts/profile'] .unsaved")!.HasAttribute("hidden").ShouldBeTrue();
        await browser.OpenAsync("/journal/read?key=/accounts/password");
        (await browser.Response.Content.ReadAsStringAsync()).ShouldContain("TYPED");
        using var second = await portal.SignInAsync("second");
        await second.OpenAsync("/journal/read?key=/accounts/password");
        second.Status.ShouldBe(System.Net.HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[[null,\"x\"]]")]
    [InlineData("[[\"Name\"]]")]
    [InlineData("{}")]
    public async Task Journal_OfAnotherShapeThanAForm_IsNotKept(string content)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync("/accounts/password");

        await browser.PostAsync("/journal/save", new Dictionary<string, string> { ["key"] = "/accounts/password", ["content"] = content, ["__RequestVerificationToken"] = browser.Token });

        browser.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task OpenTwoAsync(PortalBrowser browser)
    {
        await browser.OpenAsync("/accounts/profile");
        await browser.OpenAsync("/accounts/password");
    }

    private static List<string> Tabs(PortalBrowser browser) => [.. browser.Page.QuerySelectorAll(".work-tabs .tab-title").Select(title => title.TextContent)];
}
