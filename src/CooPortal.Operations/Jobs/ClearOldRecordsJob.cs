using CooPortal.Operations.Accounts;
using CooPortal.Operations.Docking;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CooPortal.Operations.Jobs;

/// <summary>Forgets, every hour and on one node at a time, what nobody can ask for any more. On failure the next run clears the more.</summary>
[DisallowConcurrentExecution]
public sealed class ClearOldRecordsJob(IServiceScopeFactory scopes) : IJob
{
    public const string Name = "clear-old-records";

    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await scopes.RunLeasedAsync(Name, Lease, services => ClearAsync(services, cancellationToken), cancellationToken);

    private static async Task<string> ClearAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var docking = await services.GetRequiredService<ClearDockingRecords>().ExecuteAsync(cancellationToken);
        var accounts = await services.GetRequiredService<ClearAccountRecords>().ExecuteAsync(cancellationToken);
        return $"清理 {docking + accounts} 条";
    }
}
