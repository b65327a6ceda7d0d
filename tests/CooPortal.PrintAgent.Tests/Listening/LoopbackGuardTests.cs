using System.Net;
using CooPortal.PrintAgent.Tests.Stage;

namespace CooPortal.PrintAgent.Tests.Listening;

public sealed class LoopbackGuardTests : IAsyncLifetime, IDisposable
{
    private readonly Workspace workspace = new();
    private FakePortal portal = null!;
    private RunningAgent agent = null!;

    public async Task InitializeAsync()
    {
        portal = await FakePortal.StartAsync();
        agent = await RunningAgent.StartAsync(workspace, portal);
    }

    public async Task DisposeAsync()
    {
        await agent.DisposeAsync();
        await portal.DisposeAsync();
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("localhost:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:{port}.evil.example")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:{port}")]
    public async Task Request_WithAForeignHost_IsRefused(string host)
    {
        foreach (var path in new[] { "/", "/healthz", "/agent.css" })
        {
            using var response = await agent.GetAsync(path, ("Host", host.Replace("{port}", $"{agent.Port}", StringComparison.Ordinal)));

            // The server itself answers 400 to what is no host name at all.
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:{port}.evil.example")]
    [InlineData("http://127.0.0.1.evil.example:{port}")]
    [InlineData("https://127.0.0.1:{port}")]
    [InlineData("http://127.0.0.1:{port}/")]
    [InlineData("http://localhost:{port}")]
    [InlineData("http://evil.example")]
    public async Task Post_FromAForeignOrigin_IsRefused(string origin)
    {
        using var response = await agent.PostAsync("/unpair", [], ("Origin", origin.Replace("{port}", $"{agent.Port}", StringComparison.Ordinal)));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_WithoutOrigin_IsRefused()
    {
        using var response = await agent.SendAsync(HttpMethod.Post, "/unpair", new FormUrlEncodedContent([]), []);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_WithoutATokenOfItsPage_IsRefused()
    {
        foreach (var path in new[] { "/unpair", "/card/sign", "/card/pair", "/card/confirm" })
        {
            using var response = await agent.PostAsync(path, new() { ["token"] = new string('0', 64) });

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }
    }

    [Theory]
    [InlineData("cors", "empty")]
    [InlineData("no-cors", "image")]
    [InlineData("navigate", "iframe")]
    [InlineData("navigate", "embed")]
    [InlineData("websocket", "websocket")]
    public async Task Get_ThatIsNoTopLevelNavigation_IsRefused(string mode, string destination)
    {
        using var response = await agent.GetAsync("/", ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination), ("Sec-Fetch-Site", "cross-site"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Style_FetchedByAnotherSite_IsRefused()
    {
        using var foreign = await agent.GetAsync("/agent.css", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Dest", "style"));
        using var own = await agent.GetAsync("/agent.css", ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Dest", "style"));

        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherMethods_AreRefusedWithoutCorsHeaders(string method)
    {
        using var response = await agent.SendAsync(new HttpMethod(method), "/", null,
            [("Origin", "http://evil.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Private-Network", "true")]);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Health_SaysOkAndNothingElse()
    {
        using var response = await agent.GetAsync("/healthz");

        (await response.Content.ReadAsStringAsync()).ShouldBe("ok");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_CarryTheHeadersOfTheRules()
    {
        using var response = await agent.GetAsync("/");

        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        headers["Content-Security-Policy"].ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers["Cross-Origin-Opener-Policy"].ShouldBe("same-origin");
        headers["Cross-Origin-Resource-Policy"].ShouldBe("same-origin");
        headers["Referrer-Policy"].ShouldBe("same-origin");
        headers["X-Content-Type-Options"].ShouldBe("nosniff");
        headers["X-Frame-Options"].ShouldBe("DENY");
        headers["Cache-Control"].ShouldBe("no-store");
        headers.ShouldNotContainKey("Set-Cookie");
        headers.ShouldNotContainKey("Access-Control-Allow-Origin");
    }

    [Fact]
    public async Task Port_OccupiedByAnotherProgram_StopsAnUnpairedAgentWithASentence()
    {
        using var other = new Workspace();

        var problem = await Should.ThrowAsync<AgentCannotStartException>(() => RunningAgent.StartAsync(other, portal, port: agent.Port));

        problem.Message.ShouldContain($"端口 {agent.Port} 已被其他程序占用");
    }

    [Fact]
    public async Task Port_OccupiedByAnotherProgram_MakesAPairedAgentTakeAnotherAndReportIt()
    {
        using var other = new Workspace();
        var pairing = RunningAgent.Pair(other, portal);

        await using var second = await RunningAgent.StartAsync(other, portal, port: agent.Port);

        second.Port.ShouldNotBe(agent.Port);
        await Eventually.IsTrueAsync(() => portal.PortsReported.GetValueOrDefault(pairing.KeyId) == second.Port, "the port is reported");
    }
}
