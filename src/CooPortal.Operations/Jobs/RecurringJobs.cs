using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CooPortal.Operations.Jobs;

/// <summary>Registers jobs that run again and again on a worker node, the first time at its start.</summary>
internal static class RecurringJobs
{
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string name, TimeSpan every) where TJob : IJob => services.AddQuartz(quartz => quartz.ScheduleJob<TJob>(
        trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever()),
        job => job.WithIdentity(name)));
}
