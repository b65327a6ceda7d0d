using CooPortal.Operations.Dictionaries;

namespace CooPortal.Web.Infrastructure.Data;

/// <summary>Reads imported dictionaries at start and every minute, since another node may have taken them. The database away: the next minute.</summary>
public sealed class DictionaryRefresh(IServiceScopeFactory scopes, ILogger<DictionaryRefresh> log) : BackgroundService
{
    private static readonly TimeSpan every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<LoadDictionaries>().ExecuteAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(exception, "The imported dictionaries could not be read; trying again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
