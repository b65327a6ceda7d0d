using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Jobs;

public static class ClearingRegistration
{
    /// <summary>What a worker node does beside: forgets records whose time is over.</summary>
    public static IServiceCollection AddClearingWorker(this IServiceCollection services) => services.AddRecurringJob<ClearOldRecordsJob>(ClearOldRecordsJob.Name, ClearOldRecordsJob.Every);
}
