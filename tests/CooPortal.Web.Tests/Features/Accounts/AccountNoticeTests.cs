using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

/// <summary>账号安全提醒 in the bell.</summary>
public sealed class AccountNoticeTests
{
    [Fact]
    public async Task PasswordResetByTheAdministrator_IsToldToTheOwnerAlone()
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();
        var op = await AddOperatorAsync(portal);
        await admin.OpenAsync($"/operators/password/{op.Id}");
        await admin.SubmitAsync(admin.Form("/operators/password/save"), new Dictionary<string, string> { ["NewPassword"] = "Fresh-Horse-11", ["RepeatedPassword"] = "Fresh-Horse-11" });
        admin.Address.AbsolutePath.ShouldBe("/operators/list");
        using var owner = await portal.SignInAsync("op", "Fresh-Horse-11");
        await ChangeAsync(owner, "Fresh-Horse-11", "Later-Horse-22");

        await owner.OpenAsync("/bell");

        var lines = owner.Page.QuerySelectorAll(".timeline li").Select(line => line.TextContent).ToList();
        lines.Count.ShouldBe(2);
        lines.ShouldAllBe(line => line.Contains("账号安全提醒") && line.Contains("如果不是您本人"));
        lines.ShouldContain(line => line.Contains("密码已由王管理重置"));
        lines.ShouldContain(line => line.Contains("密码已由本人修改"));
        await owner.OpenAsync(owner.Page.QuerySelector(".timeline a")!.GetAttribute("href")!);
        owner.Address.AbsolutePath.ShouldBe("/accounts/history");
        await admin.OpenAsync("/bell");
        admin.Page.QuerySelectorAll(".timeline li").ShouldBeEmpty();
        await using var db = portal.Database.OpenAs(op.EnterpriseId!.Value);
        await admin.OpenAsync($"/bell/open/{await db.Notices.Select(row => row.Id).FirstAsync()}");
        admin.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PasswordThatWasRefused_IsToldToNobody()
    {
        await using var portal = await TestPortal.StartAsync();
        using var admin = await portal.SignInAsAdministratorAsync();

        await ChangeAsync(admin, TestPortal.Password, "Password1234!");

        admin.ErrorOf("NewPassword")!.ShouldContain("泄露");
        await admin.OpenAsync("/bell");
        admin.Page.QuerySelectorAll(".timeline li").ShouldBeEmpty();
    }

    private static async Task ChangeAsync(PortalBrowser browser, string current, string next)
    {
        await browser.OpenAsync("/accounts/password");
        await browser.SubmitAsync(
            browser.Form("/accounts/password"),
            new Dictionary<string, string> { ["CurrentPassword"] = current, ["NewPassword"] = next, ["RepeatedPassword"] = next });
    }

    private static async Task<User> AddOperatorAsync(TestPortal portal)
    {
        await using var db = portal.Database.Open();
        var administrator = await db.Users.SingleAsync(user => user.UserName == "admin");
        return await portal.AddUserAsync("op", administrator.EnterpriseId, UserRole.CardOperator);
    }
}
