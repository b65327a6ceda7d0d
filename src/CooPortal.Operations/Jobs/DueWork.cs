using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Jobs;

/// <summary>The life of a worker: whatever is due, then a wait, until the host stops.</summary>
internal static class DueWork
{
    /// <param name="next">Does what is due; false when there was nothing.</param>
    /// <param name="wait">Until there may be something again.</param>
    /// <param name="log">Where trouble is written.</param>
    /// <param name="queue">What is worked off, as the log names it.</param>
    /// <param name="stopping">The host stops.</param>
    public static async Task ServeAsync(
        Func<CancellationToken, Task<bool>> next, Func<CancellationToken, Task> wait, ILogger log, string queue, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (await next(stopping))
                {
                    // until nothing is due
                }
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                log.LogError(exception, "{Queue} could not be worked off; trying again.", queue);
            }

            await wait(stopping);
        }
    }
}
