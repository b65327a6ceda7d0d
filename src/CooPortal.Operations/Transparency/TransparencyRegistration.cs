using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Transparency;

/// <summary>Registers the sealed logs. Every node reads them; worker nodes also seal.</summary>
public static class TransparencyRegistration
{
    public static IServiceCollection AddTransparency(this IServiceCollection services, TransparencyOptions options) => services
        .AddSingleton(options)
        .AddSingleton<TransparencyKeys>()
        .AddSingleton<LogHeads>()
        .AddScoped<AuditLog>()
        .AddScoped<IssuanceLog>()
        .AddScoped<SealedLog>(provider => provider.GetRequiredService<AuditLog>())
        .AddScoped<SealedLog>(provider => provider.GetRequiredService<IssuanceLog>())
        .AddScoped<LogTree>()
        .AddScoped<SealLog>()
        .AddScoped<VerifyLog>()
        .AddScoped<ReadLog>()
        .AddScoped<FindIssuance>();

    /// <summary>The job of a worker node; needs <see cref="AddTransparency"/> and the job leases.</summary>
    public static IServiceCollection AddTransparencyWorker(this IServiceCollection services, TransparencyOptions options) => services.AddRecurringJob<SealLogsJob>(SealLogsJob.Name, options.Every);
}
