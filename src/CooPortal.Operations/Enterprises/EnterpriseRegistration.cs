using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Enterprises;

/// <summary>Registers the verbs about an enterprise's profile.</summary>
public static class EnterpriseRegistration
{
    /// <summary>What pages and customs' answers call; needs the work queue and the outbox.</summary>
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddScoped<FindEnterpriseRecord>()
        .AddScoped<FindEnterpriseStanding>()
        .AddScoped<AgreeNotice>()
        .AddScoped<AskQualification>()
        .AddScoped<SaveProfile>()
        .AddScoped<SubmitProfile>()
        .AddScoped<DropProfileChange>()
        .AddScoped<SaveFilingDefaults>()
        .AddScoped<SetQueryScope>()
        .AddScoped<RecordProfileReceipt>();

    /// <summary>The work of a worker node; needs the customs channel.</summary>
    public static IServiceCollection AddEnterpriseJobs(this IServiceCollection services) => services
        .AddScoped<IWorkJob, PullQualification>();
}
