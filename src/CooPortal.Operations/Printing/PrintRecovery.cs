using CooPortal.Operations.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Printing;

/// <summary>
/// Runs <see cref="RecoverPrintJobs"/> at the start and every few seconds. Running on several nodes at once does no harm: each move is judged by the
/// row's version. When it fails, jobs wait longer and the log says why.
/// </summary>
public sealed class PrintRecovery(IServiceScopeFactory scopes, ILogger<PrintRecovery> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
                await scope.ServiceProvider.GetRequiredService<RecoverPrintJobs>().ExecuteAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The program stops.
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(problem, "Print jobs were not recovered; trying again.");
            }

            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
