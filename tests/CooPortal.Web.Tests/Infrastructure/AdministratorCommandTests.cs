using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
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

    private static string PasswordIn(string output) => Password().Match(output).Groups[1].Value;

    private static async Task<(int Code, string Output)> RunAsync(TestPortal portal, params string[] names)
    {
        var start = new ProcessStartInfo("dotnet", [Path.ChangeExtension(typeof(PortalHost).Assembly.Location, ".dll"), "administrator", .. names]) { RedirectStandardOutput = true };
        foreach (var (key, value) in TestPortal.SettingsOf(portal.Database))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, output);
    }

    [GeneratedRegex("一次性密码 (\\S{20})，")]
    private static partial Regex Password();
}
