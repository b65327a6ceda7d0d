using CooPortal.Operations.Data.Encryption;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Jobs;

public static class ClearingRegistration
{
    /// <summary>What a worker node does beside: forgets records whose time is over.</summary>
    public static IServiceCollection AddClearingWorker(this IServiceCollection services) => services.AddRecurringJob<ClearOldRecordsJob>(ClearOldRecordsJob.Name, ClearOldRecordsJob.Every);

    /// <summary>For as long as former data keys are configured.</summary>
    public static IServiceCollection AddDataKeyWorker(this IServiceCollection services) => services
        .AddScoped<RenewProtectedColumns>()
        .AddRecurringJob<RenewDataKeyJob>(RenewDataKeyJob.Name, RenewDataKeyJob.Every);
}
