using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>Every route × every kind of user, asked for real; docs/access.md is the answer, so that a door left open shows in review.</summary>
public sealed class AccessTableTests
{
    private const string Open = "open";
    private const string Closed = "403";
    private const string Login = "login";

    // they end the session that asks
    private static readonly string[] Exempt = ["POST /accounts/logout", "POST /accounts/profile/end-session", "POST /operators/sessions/end"];

    [Fact]
    public async Task EveryRoute_ForEveryKindOfUser_IsOpenOrClosedAsWrittenDown()
    {
        await using var portal = await TestPortal.StartAsync(RateLimits.PerMinute.Keys.ToDictionary(policy => $"RateLimits:{policy}", _ => (string?)"100000"));
        var administrator = await portal.AddAdministratorAsync();
        await portal.AddUserAsync("operator", administrator.EnterpriseId, UserRole.CardlessOperator);
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var visitor = portal.Visit();
        using var clerk = await portal.SignInAsync("operator");
        using var manager = await portal.SignInAsync("admin");
        using var legal = await portal.SignInWithLegalPersonCardAsync(administrator);
        using var platform = await portal.SignInAsync("platform");
        (string Heading, PortalBrowser Browser)[] kinds = [("Visitor", visitor), ("Operator", clerk), ("Administrator", manager), ("Legal-person card", legal), ("Platform", platform)];
        var tokens = new Dictionary<PortalBrowser, string>();
        foreach (var (_, browser) in kinds)
        {
            await browser.OpenAsync(browser == visitor ? "/accounts/login" : "/home");
            tokens[browser] = browser.Token;
        }

        var broken = new List<string>();
        var table = new StringBuilder()
            .Append("# Who may open what\n\nEvery route of the portal, asked by every kind of user with a record that does not exist. Written by `AccessTableTests`; `UPDATE_DOCS=1` writes it anew.\n\n")
            .Append(CultureInfo.InvariantCulture, $"| Route | {string.Join(" | ", kinds.Select(kind => kind.Heading))} |\n|---|{string.Concat(Enumerable.Repeat("---|", kinds.Length))}\n");
        foreach (var (method, path) in Routes(portal))
        {
            var answers = new List<string>();
            foreach (var (_, browser) in kinds)
            {
                answers.Add(await AskAsync(browser, method, path, tokens[browser]));
            }

            if (answers.Except([Open, Closed, Login]).Any())
            {
                broken.Add($"{method} {path}: {string.Join(", ", answers)}");
            }

            if (path.StartsWith("/platform", StringComparison.Ordinal))
            {
                answers.ShouldBe([Login, Closed, Closed, Closed, Open], $"{method} {path}");
            }

            table.Append(CultureInfo.InvariantCulture, $"| {method} {path.Replace(NoRecord, "{id}", StringComparison.Ordinal)} | {string.Join(" | ", answers)} |\n");
        }

        broken.ShouldBeEmpty();
        ShouldBeCurrent(table.ToString());
    }

    private const string NoRecord = "0198c0de-0000-7000-8000-000000000000";

    private static async Task<string> AskAsync(PortalBrowser browser, string method, string path, string token)
    {
        browser.Follows = false;
        if (method == "GET")
        {
            await browser.OpenAsync(path);
        }
        else
        {
            await browser.PostAsync(path, new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        }

        return browser.Status switch
        {
            >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => $"{(int)browser.Status}",
            HttpStatusCode.Unauthorized => Login,
            HttpStatusCode.Forbidden => Closed,
            HttpStatusCode.Redirect when browser.Response.Headers.Location?.OriginalString.Contains("/accounts/login", StringComparison.Ordinal) == true && !path.StartsWith("/accounts/log", StringComparison.Ordinal) => Login,
            _ => Open,
        };
    }

    private static List<(string Method, string Path)> Routes(TestPortal portal) =>
    [
        .. portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, PathOf(endpoint.RoutePattern))))
            .Where(route => route.method is "GET" or "POST" && !Exempt.Contains($"{route.method} {route.Item2}"))
            .Distinct()
            .OrderBy(route => route.Item2, StringComparer.Ordinal).ThenBy(route => route.method, StringComparer.Ordinal),
    ];

    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => segment.Parts[0]).Where(part => part is not RoutePatternParameterPart { IsOptional: true }).Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "kind" } => "exporter",
        _ => NoRecord,
    }));

    private static void ShouldBeCurrent(string text, [CallerFilePath] string callerPath = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(callerPath)!, "..", "..", "..", "docs", "access.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        (File.Exists(path) ? File.ReadAllText(path) : "").ShouldBe(text, "docs/access.md is stale; run: UPDATE_DOCS=1 dotnet test tests/CooPortal.Web.Tests --filter AccessTableTests");
    }
}
