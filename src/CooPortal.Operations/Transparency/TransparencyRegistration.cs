using Microsoft.Extensions.DependencyInjection;
using Quartz;

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
    public static IServiceCollection AddTransparencyWorker(this IServiceCollection services, TransparencyOptions options) => services.AddQuartz(quartz => quartz.ScheduleJob<SealLogsJob>(
        trigger => trigger.WithIdentity(SealLogsJob.Name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(options.Every).RepeatForever()),
        job => job.WithIdentity(SealLogsJob.Name)));
}
