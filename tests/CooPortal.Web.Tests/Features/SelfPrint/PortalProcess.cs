using CooPortal.TestKit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>The portal as a process of its own on a database that outlives it, so that it can die and start again.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly ProgramProcess program;

    public PortalProcess(TestDatabase database, string documents, int agentPort)
    {
        var port = ProgramProcess.FreePort();
        Origin = $"http://localhost:{port}";
        program = new ProgramProcess(typeof(PortalHost), new Uri($"{Origin}/healthz"), new Dictionary<string, string?>(TestPortal.SettingsOf(database))
        {
            ["Urls"] = $"http://127.0.0.1:{port}",
            ["Portal:PublicOrigin"] = Origin,
            ["Documents:Folder"] = documents,
            ["RateLimits:Challenge"] = "1000",
            ["PrintAgent:DefaultPort"] = $"{agentPort}",
        });
    }

    public string Origin { get; }

    /// <param name="faultAt">Where it kills itself: a verb, and before or after its commit.</param>
    public Task StartAsync(string faultAt = "") => program.StartAsync(new KeyValuePair<string, string?>("FaultAt", faultAt));

    public Task DiesAsync() => program.ExitsAsync();

    public void Dispose() => program.Dispose();
}
