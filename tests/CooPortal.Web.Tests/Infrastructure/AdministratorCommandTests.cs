using System.Net;
using System.Text.RegularExpressions;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>How a new deployment gets its first platform administrator, run as its operator runs it.</summary>
public sealed partial class AdministratorCommandTests
{
    [Fact]
    public async Task Password_FromTheCommandLine_OpensOnlyItsChange_AndASecondCallRenewsIt()
    {
        await using var portal = await TestPortal.StartAsync();

        var (code, output) = await RunAsync(portal, "root.admin", "王平台");
        code.ShouldBe(0, output);
        using var browser = await portal.SignInAsync("root.admin", PasswordIn(output));
        await browser.OpenAsync("/platform/jobs");
        browser.Address.AbsolutePath.ShouldBe("/accounts/password");
        var (again, renewed) = await RunAsync(portal, "root.admin");

        again.ShouldBe(0, renewed);
        await browser.OpenAsync("/home");
        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        using var late = await portal.SignInAsync("root.admin", PasswordIn(output));
        late.Address.AbsolutePath.ShouldBe("/accounts/login");
        using var second = await portal.SignInAsync("root.admin", PasswordIn(renewed));
        second.Status.ShouldBe(HttpStatusCode.OK);
        second.Address.AbsolutePath.ShouldBe("/accounts/password");
        await using var db = portal.Database.Open();
        var user = db.Users.Single();
        (user.FullName, user.Role, user.EnterpriseId).ShouldBe(("王平台", UserRole.PlatformAdministrator, null));
    }

    [Fact]
    public async Task SecondFactor_OfALostPhone_IsTakenAwayWithThePassword()
    {
        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["Login:SecondFactor"] = "true" });
        var user = await portal.AddUserAsync("root.admin", null, UserRole.PlatformAdministrator);
        await using (var db = portal.Database.Open())
        {
            db.SecondFactors.Add(new SecondFactor { UserId = user.Id, Secret = new byte[20], ConfirmedAt = Some.Now });
            db.RecoveryCodes.Add(RecoveryCode.Create(user.Id).Row);
            await db.SaveChangesAsync();
        }

        var (code, output) = await RunAsync(portal, "root.admin");

        code.ShouldBe(0, output);
        output.ShouldContain("重新设置动态验证码");
        using var browser = await portal.SignInAsync("root.admin", PasswordIn(output));
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("设置动态验证码");
        await using var after = portal.Database.Open();
        (await after.RecoveryCodes.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Name_OfACompanysAccount_IsRefused()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();

        var (code, output) = await RunAsync(portal, "ADMIN");

        code.ShouldBe(1);
        output.ShouldContain("已被企业使用");
        using var browser = await portal.SignInAsync("admin");
        browser.Address.AbsolutePath.ShouldBe("/home");
    }

    [Theory]
    [InlineData("用法：")]
    [InlineData("用户名须以字母开头", "1x")]
    [InlineData("姓名最多50字", "root.admin", "王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王")]
    [InlineData("用法：", "root.admin", "王", "平台")]
    public async Task Names_ThatCannotBeUsed_AreRefusedAndMakeNobody(string words, params string[] names)
    {
        await using var portal = await TestPortal.StartAsync();

        var (code, output) = await RunAsync(portal, names);

        code.ShouldBe(1);
        output.ShouldContain(words);
        await using var db = portal.Database.Open();
        db.Users.ShouldBeEmpty();
    }

    private static string PasswordIn(string output) => Password().Match(output).Groups[1].Value;

    private static async Task<(int Code, string Output)> RunAsync(TestPortal portal, params string[] names)
    {
        using var program = new ProgramProcess(typeof(PortalHost), new Uri("http://localhost"), TestPortal.SettingsOf(portal.Database));
        var code = await program.RunAsync(["administrator", .. names]);
        return (code, program.LastWords);
    }

    [GeneratedRegex("一次性密码 (\\S{20})，")]
    private static partial Regex Password();
}
