namespace CooPortal.Operations.Jobs;

/// <summary>Lets a loop sleep until there is work, or until its poll interval is over.</summary>
public abstract class WakeUp : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Wake()
    {
        if (_signal.CurrentCount == 0)
        {
            try
            {
                _signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // another thread woke the loop in the same moment
            }
        }
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => await _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose()
    {
        _signal.Dispose();
        GC.SuppressFinalize(this);
    }
}
