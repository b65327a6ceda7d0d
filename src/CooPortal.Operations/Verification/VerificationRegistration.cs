using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Verification;

/// <summary>Registers the verbs of 核查互动 and the sending of their files.</summary>
public static class VerificationRegistration
{
    public static IServiceCollection AddVerification(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkJob, SendVerificationFiles>());
        return services
            .AddScoped<FindVerifications>()
            .AddScoped<VerificationCounter>()
            .AddScoped<SaveVerification>()
            .AddScoped<SaveVerificationCosts>()
            .AddScoped<AddVerificationFiles>()
            .AddScoped<RemoveVerificationFile>()
            .AddScoped<SubmitVerification>();
    }
}
