using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CooPortal.Operations.Docking;

/// <summary>Every hour, on one node at a time. On failure the next run clears the more.</summary>
[DisallowConcurrentExecution]
public sealed class ClearDockingJob(IServiceScopeFactory scopes) : IJob
{
    public const string Name = "clear-docking-records";

    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private static readonly string Owner = $"{Environment.MachineName}/{Environment.ProcessId}";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (await leases.TryTakeAsync(Name, Owner, Lease, cancellationToken))
        {
            var cleared = await scope.ServiceProvider.GetRequiredService<ClearDockingRecords>().ExecuteAsync(cancellationToken);
            await leases.ReleaseAsync(Name, Owner, $"清理 {cleared} 条", cancellationToken);
        }
    }
}
