using CooPortal.TestKit;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>The address that a form or a link wants to go back to.</summary>
public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/home¿'\"(", "/home%C2%BF'\"(")]
    [InlineData("/certificates/query?Search=宁波 示范", "/certificates/query?Search=%E5%AE%81%E6%B3%A2%20%E7%A4%BA%E8%8C%83")]
    [InlineData("/certificates/query?Search=%E5%AE%81&a=1", "/certificates/query?Search=%E5%AE%81&a=1")]
    [InlineData("//evil.example/宁", "/home")]
    public async Task Redirect_FitsItsHeader_AndLeadsNowhereElse(string asked, string location)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        var errors = LogListener.Listen(portal.Services, LogLevel.Error);
        await browser.OpenAsync("/home");

        await browser.PostAsync("/menu/toggle", [new("__RequestVerificationToken", browser.Token), new("collapsed", "true"), new("current", asked)]);

        errors.ShouldBeEmpty();
        Uri.UnescapeDataString(browser.Address.PathAndQuery).ShouldBe(Uri.UnescapeDataString(location));
    }
}
