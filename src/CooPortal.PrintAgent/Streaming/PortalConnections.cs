using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Listening;
using CooPortal.PrintAgent.Pairings;
using CooPortal.PrintAgent.Portal;
using CooPortal.PrintAgent.Printers;

namespace CooPortal.PrintAgent.Streaming;

/// <summary>One connection per trusted portal, from the moment the listener has its port.</summary>
public sealed class PortalConnections(
    PairingStore pairings, PortalHttp http, IPrinter printer, PrinterTurn turn, ListeningPort port,
    AgentOptions options, FaultHook faults, TimeProvider clock, ILoggerFactory logs) : BackgroundService
{
    /// <summary>In the order of the agent's list.</summary>
    public IReadOnlyList<PortalConnection> All { get; } =
    [
        .. options.TrustedPortals.Select(portal => new PortalConnection(portal, pairings, http, printer, turn, port, options, faults, clock, logs)),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await port.Known.WaitAsync(stoppingToken);
        await Task.WhenAll(All.Select(connection => connection.RunAsync(stoppingToken)));
    }
}
