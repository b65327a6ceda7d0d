using System.Net;
using System.Net.Http.Headers;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure.Metrics;

public sealed class MetricsTests
{
    private const string Key = "a-key-of-the-collector";

    [Fact]
    public async Task Metrics_ForTheCollectorsKey_AreValidPrometheusTextAndForOthersNotThere()
    {
        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["Metrics:Key"] = Key });
        using var visitor = portal.Visit();
        await visitor.OpenAsync("/metrics");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Headers["Authorization"] = "Bearer another-key-of-someone";
        await visitor.OpenAsync("/metrics");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);

        visitor.Headers["Authorization"] = $"Bearer {Key}";
        await visitor.OpenAsync("/metrics");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var lines = (await visitor.Response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        lines.ShouldAllBe(line => line.StartsWith("# HELP ", StringComparison.Ordinal) || line.StartsWith("# TYPE ", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(line, """^[a-z][a-z0-9_]*(\{([a-z][a-z0-9_]*="[^"]*",?)+\})? (-?[0-9.]+(E[+-]?[0-9]+)?|NaN)$"""));
        lines.ShouldContain("coo_customs_channel_open 1");
        lines.ShouldContain("coo_work_failed 0");
        lines.ShouldContain("coo_log_size{log=\"issuance-log\"} 0");
        var counts = lines.Where(line => line.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && line.Contains("http_response_status_code=\"404\"")).ToList();
        counts.ShouldNotBeEmpty("requests are measured under OpenTelemetry's names");
        var bucket = lines.Where(line => line.StartsWith("http_server_request_duration_seconds_bucket{", StringComparison.Ordinal) && line.Contains("le=\"+Inf\"") && line.Contains("http_response_status_code=\"404\"")).ToList();
        bucket.Select(line => line.Split(' ')[1]).ShouldBe(counts.Select(line => line.Split(' ')[1]), ignoreOrder: true);
    }

    [Fact]
    public async Task Metrics_WithoutAKey_AreForThisComputerButNotThroughAProxyOnIt()
    {
        await using var portal = await TestPortal.ListenAsync();
        using var http = new HttpClient { BaseAddress = portal.Address };

        (await http.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.OK);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        (await http.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");
        (await http.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task HealthPages_TellBalancersAndOperatorsWhatTheyNeed()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var visitor = portal.Visit();
        foreach (var address in new[] { "/health/live", "/health/ready", "/healthz" })
        {
            await visitor.OpenAsync(address);
            visitor.Status.ShouldBe(HttpStatusCode.OK, address);
        }

        using var platform = await portal.SignInAsync("platform");
        var page = await platform.OpenAsync("/platform/health");

        page.QuerySelector("h1")!.TextContent.ShouldBe("运行状况");
        var first = page.QuerySelector("tr[data-health]")!;
        first.GetAttribute("data-health").ShouldBe("Broken");
        // this portal has no worker
        page.QuerySelectorAll("tr[data-health='Broken']").ShouldContain(row => row.TextContent.Contains("收取海关回执") && row.TextContent.Contains("worker"));
        page.QuerySelectorAll("tr[data-health='Well']").ShouldContain(row => row.TextContent.Contains("数据库"));

        await using (var db = portal.Database.Open())
        {
            await db.Database.EnsureDeletedAsync();
        }

        await visitor.OpenAsync("/health/ready");
        visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await visitor.OpenAsync("/health/live");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }
}
