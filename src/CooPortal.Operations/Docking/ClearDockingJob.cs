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

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        await scope.ServiceProvider.GetRequiredService<JobLeases>().RunAsync(
            Name,
            Lease,
            async () => $"清理 {await scope.ServiceProvider.GetRequiredService<ClearDockingRecords>().ExecuteAsync(cancellationToken)} 条",
            cancellationToken);
    }
}
