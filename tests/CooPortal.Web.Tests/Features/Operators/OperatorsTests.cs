using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Operators;

/// <summary>管理员账号信息管理 → 我的操作员.</summary>
public sealed class OperatorsTests
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["FullName"] = "赵敏",
        ["IdNumber"] = "11010519491231002X",
        ["Mobile"] = "13800138000",
        ["UserName"] = "zhaomin",
        ["Password"] = TestPortal.Password,
    };

    [Theory]
    [InlineData(true, UserRole.CardOperator, "有卡操作员")]
    [InlineData(false, UserRole.CardlessOperator, "无卡操作员")]
    public async Task NewOperator_SignsIn_AndIsListedWithAMaskedNumber(bool hasCard, UserRole role, string words)
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        await admin.OpenAsync("/operators/edit");

        await admin.SubmitAsync(admin.Form("/operators/edit/save"), new Dictionary<string, string>(Valid) { ["HasCard"] = hasCard ? "true" : "" });

        admin.Address.AbsolutePath.ShouldBe("/operators/list");
        var row = admin.Page.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("zhaomin"));
        row.TextContent.ShouldContain(words);
        row.TextContent.ShouldContain("110105**********2X");
        row.TextContent.ShouldNotContain("19491231");
        await using var db = portal.Database.Open();
        (await db.Users.SingleAsync(user => user.UserName == "zhaomin")).Role.ShouldBe(role);
        using var op = await portal.SignInAsync("zhaomin");
        op.Address.AbsolutePath.ShouldBe("/accounts/password");
    }

    [Theory]
    [InlineData("IdNumber", "110105194912310021", "校验")]
    [InlineData("Mobile", "12345", "11位")]
    [InlineData("UserName", "1x", "字母开头")]
    [InlineData("UserName", "ADMIN", "已被使用")]
    [InlineData("Password", "Horse-9-911", "12")]
    [InlineData("Password", "horse-horse-", "三种")]
    [InlineData("Password", "Password1234!", "泄露")]
    [InlineData("Password", "Kq9-zhaomin-7x", "不能包含用户名")]
    [InlineData("Email", "nobody", "邮箱")]
    [InlineData("FullName", "", "姓名")]
    public async Task NewOperator_WithABadValue_IsRefusedBesideTheField(string field, string value, string words)
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        await admin.OpenAsync("/operators/edit");

        await admin.SubmitAsync(admin.Form("/operators/edit/save"), new Dictionary<string, string>(Valid) { [field] = value });

        admin.ErrorOf(field)!.ShouldContain(words);
        admin.Page.QuerySelector("input[name=Mobile]")!.GetAttribute("value").ShouldBe(field == "Mobile" ? value : Valid["Mobile"]);
        await using var db = portal.Database.Open();
        (await db.Users.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task DisabledOperator_IsSignedOutAndStaysOut_UntilEnabled()
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        var user = await AddOperatorAsync(portal);
        using var op = await portal.SignInAsync("op");
        op.Address.AbsolutePath.ShouldBe("/home");

        await SetStateAsync(admin, user.Id, "停用");

        await op.OpenAsync("/home");
        op.Address.AbsolutePath.ShouldBe("/accounts/login");
        await op.SignInAsync("op");
        op.Address.AbsolutePath.ShouldBe("/accounts/login");
        await SetStateAsync(admin, user.Id, "启用");
        await op.SignInAsync("op");
        op.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact]
    public async Task ResetPassword_LiftsTheLock_AndTheOldOneIsWorthNothing()
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        var user = await AddOperatorAsync(portal);
        using var op = portal.Visit();
        for (var i = 0; i < 5; i++)
        {
            await op.SignInAsync("op", "Wrong-Horse-99");
        }

        await admin.OpenAsync($"/operators/password/{user.Id}");
        await admin.SubmitAsync(admin.Form("/operators/password/save"), new Dictionary<string, string> { ["NewPassword"] = "Fresh-Horse-11", ["RepeatedPassword"] = "Fresh-Horse-11" });

        admin.Address.AbsolutePath.ShouldBe("/operators/list");
        await op.SignInAsync("op");
        op.Address.AbsolutePath.ShouldBe("/accounts/login");
        await op.SignInAsync("op", "Fresh-Horse-11");
        op.Address.AbsolutePath.ShouldBe("/accounts/password");
    }

    [Fact]
    public async Task PasswordSetByTheAdministrator_OpensOnlyThePageThatChangesIt()
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        await admin.OpenAsync("/operators/edit");
        await admin.SubmitAsync(admin.Form("/operators/edit/save"), Valid);
        using var op = await portal.SignInAsync("zhaomin");

        await op.OpenAsync("/certificates/query");
        op.Address.AbsolutePath.ShouldBe("/accounts/password");
        op.Page.QuerySelector(".notice-bar:not(#customs-banner)")!.TextContent.ShouldContain("由管理员设置");
        await ChangeAsync(TestPortal.Password);
        op.ErrorOf("NewPassword")!.ShouldContain("不能与原密码相同");
        await ChangeAsync("Fresh-Horse-11");
        await op.OpenAsync("/home");
        op.Address.AbsolutePath.ShouldBe("/home");

        Task ChangeAsync(string password) => op.SubmitAsync(
            op.Form("/accounts/password"),
            new Dictionary<string, string> { ["CurrentPassword"] = TestPortal.Password, ["NewPassword"] = password, ["RepeatedPassword"] = password });
    }

    [Fact]
    public async Task Sessions_OfColleagues_AreListedAndEnded()
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        await AddOperatorAsync(portal);
        using var op = await portal.SignInAsync("op");
        await admin.OpenAsync("/operators/sessions");
        admin.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        await admin.SubmitAsync(admin.Form("/operators/sessions/end"));

        await op.OpenAsync("/home");
        op.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task AdministratorsOwnAccountAndOtherAdministrators_AreNotKeptWithAPassword()
    {
        await using var portal = await TestPortal.StartAsync();
        var self = await portal.AddAdministratorAsync();
        var other = await portal.AddUserAsync("second", self.EnterpriseId, UserRole.Administrator);
        using var admin = await portal.SignInAsync("admin");
        await admin.OpenAsync("/operators/list");
        var token = admin.Token;

        await admin.PostAsync("/operators/list/state", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["id"] = other.Id.ToString(), ["disabled"] = "true" });
        admin.Page.QuerySelector(".flash-error")!.TextContent.ShouldContain("法人卡");
        await admin.PostAsync("/operators/list/state", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["id"] = self.Id.ToString(), ["disabled"] = "true" });

        admin.Page.QuerySelector(".flash-error")!.TextContent.ShouldContain("自己的账号");
        await using var db = portal.Database.Open();
        (await db.Users.CountAsync(user => user.IsDisabled)).ShouldBe(0);
    }

    [Fact]
    public async Task OtherCompanysOperator_IsNotFound()
    {
        await using var portal = await TestPortal.StartAsync();
        var stranger = await portal.AddAdministratorAsync("stranger", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        using var admin = await portal.SignInAsAdministratorAsync();

        foreach (var page in new[] { "edit", "password", "card", "history" })
        {
            await admin.OpenAsync($"/operators/{page}/{stranger.Id}");
            admin.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Pages_ForAnOperator_AreForbidden_ButHisOwnTrailIsOpen()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        await AddOperatorAsync(portal);
        using var op = await portal.SignInAsync("op");
        await op.OpenAsync("/operators/list");
        op.Status.ShouldBe(HttpStatusCode.Forbidden);

        await op.OpenAsync("/accounts/history");

        op.Status.ShouldBe(HttpStatusCode.OK);
        op.Page.QuerySelector("tbody")!.TextContent.ShouldContain("用户名密码登录");
    }

    [Fact]
    public async Task Trail_OfAUser_ShowsHisOwnActsOnly_AndNoAttemptsOnOthers()
    {
        await using var portal = await TestPortal.StartAsync();
        var stranger = await portal.AddAdministratorAsync("stranger", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        using var admin = await portal.SignInAsAdministratorAsync();
        await admin.OpenAsync("/operators/edit");
        await admin.SubmitAsync(admin.Form("/operators/edit/save"), Valid);
        await admin.OpenAsync($"/operators/edit/{stranger.Id}");

        await admin.OpenAsync("/accounts/history");

        var lines = admin.Page.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent).ToList();
        lines.ShouldBe(["保存操作员", "用户名密码登录"]);
        admin.Page.QuerySelector("tbody")!.TextContent.ShouldContain("***");
        admin.Page.QuerySelector("tbody")!.TextContent.ShouldNotContain("11010519491231002X");
    }

    private static async Task<User> AddOperatorAsync(TestPortal portal)
    {
        await using var db = portal.Database.Open();
        var administrator = await db.Users.SingleAsync(user => user.UserName == "admin");
        return await portal.AddUserAsync("op", administrator.EnterpriseId, UserRole.CardOperator);
    }

    private static async Task SetStateAsync(PortalBrowser admin, Guid id, string button)
    {
        await admin.OpenAsync("/operators/list");
        var form = admin.Page.Forms.Single(candidate => candidate.GetAttribute("action") == "/operators/list/state" && candidate.QuerySelector($"input[value='{id}']") is not null);
        await admin.SubmitAsync(form, button: button);
    }
}
