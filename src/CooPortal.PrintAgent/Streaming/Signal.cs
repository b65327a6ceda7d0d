using System.Threading.Channels;

namespace CooPortal.PrintAgent.Streaming;

/// <summary>A wake-up that is remembered once until somebody waits for it.</summary>
public sealed class Signal(TimeProvider clock)
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes whoever waits, or the next one who does.</summary>
    public void Set() => channel.Writer.TryWrite(true);

    /// <summary>Waits for a wake-up, at most this long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time is up.
        }
    }

    /// <summary>Waits for a wake-up.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await channel.Reader.ReadAsync(cancellation);
}
