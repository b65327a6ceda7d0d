using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>What was refused stands in the log, so that an attack can be seen; what was typed does not.</summary>
public sealed class RefusedRequestsTests
{
    [Fact]
    public async Task Request_WithoutRightOrFromElsewhere_LeavesALineWithWhoAndWhere()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        var lines = LogListener.Listen(portal.Services);

        await browser.OpenAsync("/accounts/registrations?secret=Geheim-4711");
        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
        await browser.OpenAsync("/home");
        browser.Headers["Sec-Fetch-Site"] = "cross-site";
        await browser.SubmitAsync(browser.Form("/accounts/logout"));
        browser.Status.ShouldBe(HttpStatusCode.Forbidden);

        await using var db = portal.Database.Open();
        var user = db.Users.Single(row => row.Role == UserRole.Administrator).Id;
        var refused = lines.Where(line => line.StartsWith("Refused with", StringComparison.Ordinal)).ToList();
        refused.Count.ShouldBe(2);
        refused[0].ShouldStartWith($"Refused with 403: GET /accounts/registrations, user {user}, from ");
        refused[1].ShouldStartWith("Refused with 403: POST /accounts/logout, user ");
        refused.ShouldAllBe(line => !line.Contains("4711"));
    }

    [Fact]
    public async Task Login_ThatIsRefused_LeavesALineWithTheReason_AndNothingThatWasTyped()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        var lines = LogListener.Listen(portal.Services);
        using var browser = portal.Visit();

        await browser.SignInAsync("Typed-Horse-99", "Wrong-Horse-99");
        for (var i = 0; i < 6; i++)
        {
            await browser.SignInAsync("admin", "Wrong-Horse-99");
        }

        var refused = lines.Where(line => line.StartsWith("Login refused", StringComparison.Ordinal)).ToList();
        refused.Count.ShouldBe(7);
        refused[0].ShouldStartWith("Login refused: unknown account");
        refused[1].ShouldStartWith("Login refused: wrong password");
        refused[6].ShouldStartWith("Login refused: locked");
        lines.ShouldAllBe(line => !line.Contains("Horse-99"));
    }

    [Fact]
    public async Task Path_WithALineBreak_StaysOnOneLine()
    {
        await using var portal = await TestPortal.StartAsync();
        var lines = LogListener.Listen(portal.Services);
        using var program = new HttpMessageInvoker(portal.Handler());
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://localhost/accounts/logout%0AForged");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await program.SendAsync(request, CancellationToken.None);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        lines.Single(line => line.StartsWith("Refused with", StringComparison.Ordinal)).ShouldContain("POST /accounts/logout%0AForged,");
    }

    [Theory]
    [InlineData("/accounts/login", false)]
    [InlineData("/accounts/register", false)]
    [InlineData("/menu/toggle", false)]
    [InlineData("/accounts/login", true)]
    [InlineData("/accounts/register", true)]
    [InlineData("/menu/toggle", true)]
    public async Task Form_WithANulCharacter_IsABadRequestAndNoError(string url, bool isTokenInHeader)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        var errors = LogListener.Listen(portal.Services, LogLevel.Error);
        await browser.OpenAsync("/home");
        if (isTokenInHeader)
        {
            browser.Headers["RequestVerificationToken"] = browser.Token;
        }

        await browser.PostAsync(url, [new("__RequestVerificationToken", browser.Token), new("UserName", "a\0b")]);

        errors.ShouldBeEmpty();
        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/accounts/login")]
    [InlineData("/accounts/register")]
    public async Task VisitorsForm_WithANulCharacter_IsABadRequestAndNoError(string url)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        var errors = LogListener.Listen(portal.Services, LogLevel.Error);
        await browser.OpenAsync("/accounts/login");

        await browser.PostAsync(url, [new("__RequestVerificationToken", browser.Token), new("ReturnUrl", "/e\0")]);

        errors.ShouldBeEmpty();
        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
