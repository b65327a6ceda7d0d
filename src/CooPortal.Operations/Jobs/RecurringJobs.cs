using CooPortal.Operations.Data;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CooPortal.Operations.Jobs;

/// <summary>Jobs that run again and again on a worker node, the first time at its start.</summary>
internal static class RecurringJobs
{
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string name, TimeSpan every) where TJob : IJob => services.AddQuartz(quartz => quartz.ScheduleJob<TJob>(
        trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever()),
        job => job.WithIdentity(name)));

    /// <summary>One run with the system's eyes, on one node at a time; the work says what came of it.</summary>
    public static async Task RunLeasedAsync(
        this IServiceScopeFactory scopes, string name, TimeSpan lease, Func<IServiceProvider, Task<string>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        await scope.ServiceProvider.GetRequiredService<JobLeases>().RunAsync(name, lease, () => work(scope.ServiceProvider), cancellationToken);
    }
}
