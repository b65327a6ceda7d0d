namespace CooPortal.PrintAgent.Jobs;

/// <summary>One printer, one job at a time, also when several portals are served.</summary>
public sealed class PrinterTurn : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    /// <summary>Waits for the printer; disposing gives it back.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        return new Held(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Held(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
