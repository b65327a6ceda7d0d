using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CooPortal.TestKit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>The portal as a process of its own on a database that outlives it, so that it can die and start again.</summary>
internal sealed class PortalProcess : IDisposable
{
    private static readonly string CustomsSecret = Convert.ToBase64String(new byte[32]);

    private readonly TestDatabase database;
    private readonly string documents;
    private readonly int agentPort;
    private Process? process;

    public PortalProcess(TestDatabase database, string documents, int agentPort)
    {
        this.database = database;
        this.documents = documents;
        this.agentPort = agentPort;
    }

    public int Port { get; } = FreePort();

    public string Origin => $"http://localhost:{Port}";

    /// <param name="faultAt">The point at which it kills itself.</param>
    public async Task StartAsync(string? faultAt = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CooPortal.Web.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (key, value) in Settings(faultAt))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        await Eventually.IsTrueAsync(() => process.HasExited || Answers(http), "the portal answers", 90);
    }

    public Task DiesAsync() => process!.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }

        process?.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Dictionary<string, string> Settings(string? faultAt) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["Roles"] = "web",
        ["Urls"] = $"http://127.0.0.1:{Port}",
        ["Portal:PublicOrigin"] = Origin,
        ["Database:Provider"] = database.Options.Provider.ToString(),
        ["Database:ConnectionString"] = database.Options.ConnectionString,
        ["Database:DataKey"] = database.Options.DataKey,
        ["Documents:Folder"] = documents,
        ["Customs:Address"] = "http://127.0.0.1:9/",
        ["Customs:Outgoing:0:Id"] = "portal-1",
        ["Customs:Outgoing:0:Secret"] = CustomsSecret,
        ["Customs:Outgoing:0:NotAfter"] = "2099-01-01T00:00:00Z",
        ["Customs:Incoming:0:Id"] = "customs-1",
        ["Customs:Incoming:0:Secret"] = CustomsSecret,
        ["Customs:Incoming:0:NotAfter"] = "2099-01-01T00:00:00Z",
        ["Login:Captcha:FixedAnswer"] = TestPortal.CaptchaAnswer,
        ["RateLimits:Login"] = "1000",
        ["RateLimits:Challenge"] = "1000",
        ["PrintAgent:DefaultPort"] = $"{agentPort}",
        ["Serilog:MinimumLevel:Default"] = "Fatal",
        ["FaultAt"] = faultAt ?? "",
    };

    private bool Answers(HttpClient http)
    {
        try
        {
            using var answer = http.GetAsync($"{Origin}/healthz").GetAwaiter().GetResult();
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
