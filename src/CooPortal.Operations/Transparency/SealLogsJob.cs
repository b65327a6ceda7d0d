using System.Collections.Concurrent;
using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CooPortal.Operations.Transparency;

/// <summary>
/// Seals the logs. Schedule: every ten seconds (<c>Transparency:Every</c>), on one node at a time. Running twice seals a row once. On failure: logged,
/// the next run tries again; rows wait unsealed. A forked log is not sealed further until a person has looked.
/// </summary>
[DisallowConcurrentExecution]
public sealed class SealLogsJob(IServiceScopeFactory scopes, ILogger<SealLogsJob> log) : IJob
{
    public const string Name = "seal-logs";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    // once in each process everything is looked at
    private static readonly ConcurrentDictionary<LogName, bool> LookedThrough = new();

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await scopes.RunLeasedAsync(Name, Lease, services => SealAllAsync(services, cancellationToken), cancellationToken);

    private async Task<string> SealAllAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var results = new List<string>();
        foreach (var sealedLog in services.GetServices<SealedLog>())
        {
            results.Add($"{sealedLog.Title}：{await SealAsync(services.GetRequiredService<SealLog>(), sealedLog, cancellationToken)}");
        }

        return string.Join("；", results);
    }

    private async Task<string> SealAsync(SealLog seal, SealedLog sealedLog, CancellationToken cancellationToken)
    {
        try
        {
            var count = await seal.ExecuteAsync(sealedLog, !LookedThrough.ContainsKey(sealedLog.Name), cancellationToken);
            LookedThrough[sealedLog.Name] = true;
            return $"封存 {count} 条";
        }
        catch (LogForkedException exception)
        {
            log.LogCritical("The log {Log} is not sealed: {Detail}", sealedLog.Title, exception.Message);
            return exception.Message;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(exception, "The log {Log} could not be sealed; trying again.", sealedLog.Title);
            return exception.Message;
        }
    }
}
