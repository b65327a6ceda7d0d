using CooPortal.CustomsSimulator;
using CooPortal.CustomsSimulator.Store;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.Web.Tests.Features;

/// <summary>The simulated customs in this process, on a free port and with a folder of its own.</summary>
internal sealed class SimulatedCustoms : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private SimulatedCustoms(DirectoryInfo folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>What a portal with its worker needs to talk to it.</summary>
    public Dictionary<string, string?> PortalSettings => new()
    {
        ["Roles"] = "web,worker",
        ["Customs:Address"] = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(),
        ["Customs:PullEvery"] = "00:00:00.100",
        ["Documents:Folder"] = Path.Combine(_folder.FullName, "documents"),
    };

    /// <param name="settings">Further settings, such as --Simulator:ReviewTime=00:00:00; its clock stands still.</param>
    public static async Task<SimulatedCustoms> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("coo-customs-");
        var secret = Convert.ToBase64String(new byte[32]);
        var app = SimulatorHost.Build(
            [
                "--environment=Development", "--Simulator:Port=0", $"--Simulator:Data={folder.FullName}", "--Simulator:Tick=00:00:00.05",
                "--Simulator:Incoming:0:Id=portal-1", $"--Simulator:Incoming:0:Secret={secret}", "--Simulator:Incoming:0:NotAfter=2099-01-01T00:00:00Z",
                "--Simulator:Outgoing:0:Id=customs-1", $"--Simulator:Outgoing:0:Secret={secret}", "--Simulator:Outgoing:0:NotAfter=2099-01-01T00:00:00Z",
                .. settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(new ManualClock(Some.Now));
            });
        await app.StartAsync();
        return new SimulatedCustoms(folder, app);
    }

    public Task WriteAsync(Action<StoreSession> write) => Services.GetRequiredService<SimulatorStore>().WriteAsync(
        session =>
        {
            write(session);
            return 0;
        },
        CancellationToken.None);

    /// <summary>Lets customs and the portal's jobs work until it holds.</summary>
    public static async Task UntilAsync(TestPortal portal, Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
            {
                return;
            }

            // the jobs' leases go by this clock
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(100);
        }

        throw new TimeoutException("It did not come to hold.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
