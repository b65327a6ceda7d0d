using System.Threading.Channels;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>One open stream; woken when its bell may have changed.</summary>
public sealed class BellListener(Guid userId, Guid? enterpriseId, Action<BellListener> leave) : IDisposable
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public Guid UserId { get; } = userId;

    public Guid? EnterpriseId { get; } = enterpriseId;

    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Waits until it is woken, or until the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(atMost);
        try
        {
            await _wakes.Reader.ReadAsync(inTime.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // nothing happened
        }
    }

    public void Dispose() => leave(this);
}
