using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Listening;
using CooPortal.PrintAgent.Pairings;
using CooPortal.PrintAgent.Portal;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Streaming;

/// <summary>
/// The outward connection to one trusted portal: keeps the stream up with the confirmed key, tries the key of a pairing that the user
/// may still confirm, and runs the print loop while a pairing stands.
/// </summary>
public sealed class PortalConnection(
    string portal, PairingStore pairings, PortalHttp http, IPrinter printer, PrinterTurn turn, ListeningPort port,
    AgentOptions options, FaultHook faults, TimeProvider clock, ILoggerFactory logs)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(6 * StreamEvent.PingSeconds);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Signal changed = new(clock);
    private readonly ILogger log = logs.CreateLogger<PortalConnection>();
    private volatile PortalStatus status = new(portal, ConnectionState.NotPaired, null, null);
    private volatile Journal? journal;

    /// <summary>How it stands.</summary>
    public PortalStatus Status => status;

    /// <summary>The newest attempts of this pairing.</summary>
    public IReadOnlyList<JournalLine> Newest(int count) => journal?.Newest(count) ?? [];

    /// <summary>Serves pairings until stopped.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        pairings.Changed += changed.Set;
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                if (pairings.Asked(portal) is { } asked)
                {
                    await TryAskedAsync(asked, cancellation);
                }
                else if (pairings.Confirmed(portal) is { } confirmed)
                {
                    await ServeAsync(confirmed, cancellation);
                }
                else
                {
                    status = new PortalStatus(portal, ConnectionState.NotPaired, null, null);
                    await changed.WaitAsync(cancellation);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            pairings.Changed -= changed.Set;
        }
    }

    /// <summary>Ends the pairing from this side; the key is deleted even when the portal cannot be told.</summary>
    public async Task UnpairAsync(CancellationToken cancellation)
    {
        if (pairings.Confirmed(portal) is not { } pairing)
        {
            return;
        }

        try
        {
            using var signed = new SignedPortal(http, pairing, clock);
            await signed.UnpairAsync(cancellation);
        }
        catch (Exception problem) when (problem is PortalUnreachableException or PortalRefusedException)
        {
            log.LogWarning("The portal was not told that the pairing ended: {Problem}", problem.Message);
        }

        pairings.Drop(pairing);
    }

    private async Task TryAskedAsync(Pairing asked, CancellationToken cancellation)
    {
        using var signed = new SignedPortal(http, asked, clock);
        status = status with { State = ConnectionState.WaitingForConfirmation };
        try
        {
            using var stream = await signed.OpenStreamAsync(port.Number, cancellation);
            pairings.Confirm(asked);
        }
        catch (Exception problem) when (problem is PortalUnreachableException or PortalRefusedException)
        {
            await Task.Delay(AskAgain, clock, cancellation);
        }
    }

    /// <summary>Everything of one pairing: print loop beside the stream, until the key changes or the pairing ends.</summary>
    private async Task ServeAsync(Pairing pairing, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var signed = new SignedPortal(http, pairing, clock);
        using var own = new Journal(pairings.JournalOf(pairing), clock, faults);
        journal = own;
        var loop = new PrintLoop(signed, printer, turn, own, options, faults, clock, logs.CreateLogger<PrintLoop>());
        var printing = loop.Loop(over.Token);
        try
        {
            await StreamAsync(pairing, signed, loop, cancellation);
        }
        finally
        {
            await over.CancelAsync();
            await printing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StreamAsync(Pairing pairing, SignedPortal signed, PrintLoop loop, CancellationToken cancellation)
    {
        var pause = AskAgain;
        while (IsCurrent(pairing))
        {
            try
            {
                using var response = await signed.OpenStreamAsync(port.Number, cancellation);
                pause = AskAgain;
                loop.Wake();
                await ListenAsync(response, pairing, signed, loop, cancellation);
            }
            catch (PortalRefusedException refused) when (refused.Code == RefusalCodes.Unpaired)
            {
                pairings.Drop(pairing);
                return;
            }
            catch (Exception problem) when (problem is PortalUnreachableException or PortalRefusedException)
            {
                log.LogInformation("Stream to {Portal} is down: {Problem}", portal, problem.Message);
            }

            status = status with { State = ConnectionState.Disconnected };
            if (IsCurrent(pairing))
            {
                await changed.WaitAsync(pause, cancellation);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private bool IsCurrent(Pairing pairing) => pairings.Asked(portal) is null && pairings.Confirmed(portal)?.KeyId == pairing.KeyId;

    private async Task ListenAsync(HttpResponseMessage response, Pairing pairing, SignedPortal signed, PrintLoop loop, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        void EndWhenChanged()
        {
            if (!IsCurrent(pairing))
            {
                ended.Cancel();
            }
        }

        pairings.Changed += EndWhenChanged;
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ended.Token));
            while (true)
            {
                ended.CancelAfter(Silence);
                if (await reader.ReadLineAsync(ended.Token) is not { } text)
                {
                    return;
                }

                if (StreamEvent.Read(text) is { } said)
                {
                    if (said.Kind == StreamEventKind.Ping)
                    {
                        await signed.HereAsync(ended.Token);
                    }
                    else if (!Hear(said, pairing, loop))
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or System.Text.Json.JsonException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.LogInformation("Stream to {Portal} broke off: {Problem}", portal, problem.Message);
        }
        finally
        {
            pairings.Changed -= EndWhenChanged;
        }
    }

    private bool Hear(StreamEvent said, Pairing pairing, PrintLoop loop)
    {
        switch (said.Kind)
        {
            case StreamEventKind.Hello:
                status = new PortalStatus(
                    portal,
                    IsNewer(said.MinimumVersion) ? ConnectionState.TooOld : ConnectionState.Connected,
                    said.Enterprise,
                    said.MinimumVersion,
                    IsNewer(said.NewestVersion) ? said.NewestVersion : null);
                return true;
            case StreamEventKind.Wake:
                loop.Wake();
                return true;
            case StreamEventKind.Unpaired:
                pairings.Drop(pairing);
                return false;
            default:
                return true;
        }
    }

    private static bool IsNewer(string? version) => Version.TryParse(version, out var other) && Version.Parse(AgentHost.Version) < other;
}
