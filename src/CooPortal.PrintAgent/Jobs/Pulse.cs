using CooPortal.PrintAgent.Portal;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Jobs;

/// <summary>Beats every 30 seconds while an attempt is worked on: prolongs the lease, later says that the agent still follows.</summary>
public sealed class Pulse : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly SignedPortal portal;
    private readonly ClaimedJob job;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource lost = new();
    private readonly Task beating;
    private PrinterTrouble? trouble;

    public Pulse(SignedPortal portal, ClaimedJob job, TimeProvider clock, CancellationToken cancellation)
    {
        this.portal = portal;
        this.job = job;
        this.clock = clock;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        beating = BeatAsync(stop.Token);
    }

    /// <summary>Where the attempt is.</summary>
    public JobProgress Progress { get; set; } = JobProgress.Preparing;

    /// <summary>Ends when the portal says that the attempt is not ours any more.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Says at once why the attempt waits, and when it no longer does.</summary>
    public async Task SayAsync(PrinterTrouble? why, CancellationToken cancellation)
    {
        if (trouble != why)
        {
            trouble = why;
            await BeatOnceAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await beating;
        stop.Dispose();
        lost.Dispose();
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Every, clock, cancellation);
                await BeatOnceAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The attempt is over, or the program stops.
        }
    }

    private async Task BeatOnceAsync(CancellationToken cancellation)
    {
        try
        {
            await portal.HeartbeatAsync(job, new Heartbeat { Attempt = job.Attempt, Progress = Progress, Trouble = trouble }, cancellation);
        }
        catch (PortalRefusedException refused) when (refused.Code == RefusalCodes.NotYours)
        {
            await lost.CancelAsync();
        }
        catch (Exception problem) when (problem is PortalUnreachableException or PortalRefusedException)
        {
            // The lease may end meanwhile; begin will be refused then.
        }
    }
}
