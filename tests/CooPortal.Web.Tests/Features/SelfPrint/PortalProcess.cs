using System.Diagnostics;
using System.Net.Sockets;
using CooPortal.TestKit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>The portal as a process of its own on a database that outlives it, so that it can die and start again.</summary>
internal sealed class PortalProcess(TestDatabase database, string documents, int agentPort) : IDisposable
{
    // A machine that builds beside the tests starts a portal slowly.
    private const int Patience = 240;

    private readonly int port = AgentStage.FreePort();
    private Process? process;

    public string Origin => $"http://localhost:{port}";

    /// <param name="faultAt">Where it kills itself: a verb, and before or after its commit.</param>
    public async Task StartAsync(string faultAt = "")
    {
        var start = new ProcessStartInfo("dotnet", [Path.ChangeExtension(typeof(PortalHost).Assembly.Location, ".dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Settings(faultAt))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process?.Dispose();
        process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.IsTrueAsync(() => process.HasExited || Answers(http), "the portal answers", Patience);
    }

    public async Task DiesAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(Patience));
        await process!.WaitForExitAsync(limit.Token);
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }

        process?.Dispose();
    }

    private Dictionary<string, string?> Settings(string faultAt) => new(TestPortal.SettingsOf(database))
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Urls"] = $"http://127.0.0.1:{port}",
        ["Portal:PublicOrigin"] = Origin,
        ["Documents:Folder"] = documents,
        ["RateLimits:Challenge"] = "1000",
        ["PrintAgent:DefaultPort"] = $"{agentPort}",
        ["FaultAt"] = faultAt,
    };

    private bool Answers(HttpClient http)
    {
        try
        {
            using var answer = http.GetAsync(new Uri($"{Origin}/healthz")).GetAwaiter().GetResult();
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or SocketException or TaskCanceledException)
        {
            return false;
        }
    }
}
