using System.Net;
using CooPortal.PrintProtocol;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.AgentApi;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Agent_WithMoreThan120CallsAMinute_IsToldWhenToComeBack_AndOthersAreNot()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        browser.Headers[AgentHeaders.Key] = new string('a', 64);
        for (var call = 0; call < 120; call++)
        {
            await browser.OpenAsync(AgentRoutes.StreamOf(17080, "1.5.15"));
            browser.Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        await browser.OpenAsync(AgentRoutes.StreamOf(17080, "1.5.15"));

        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        browser.Response.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        (await browser.Response.Content.ReadAsStringAsync()).ShouldContain(RefusalCodes.TooMany);
        browser.Headers[AgentHeaders.Key] = new string('b', 64);
        await browser.OpenAsync(AgentRoutes.StreamOf(17080, "1.5.15"));
        browser.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
