using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Enterprises;

/// <summary>Registers the verbs about an enterprise's profile.</summary>
public static class EnterpriseRegistration
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services)
    {
        services.AddScoped<FindEnterpriseRecord>();
        services.AddScoped<FindEnterpriseStanding>();
        services.AddScoped<AgreeNotice>();
        services.AddScoped<PullQualification>();
        services.AddScoped<IWorkJob>(provider => provider.GetRequiredService<PullQualification>());
        services.AddScoped<SaveProfile>();
        services.AddScoped<SubmitProfile>();
        services.AddScoped<DropProfileChange>();
        services.AddScoped<RecordProfileReceipt>();
        return services;
    }
}
