using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Checking;

/// <summary>Registers what the public pages ask.</summary>
public static class CheckingRegistration
{
    public static IServiceCollection AddChecking(this IServiceCollection services)
    {
        services.TryAddSingleton<CheckCodes>();
        services.TryAddScoped<FindPublicStatus>();
        services.TryAddScoped<CheckPaper>();
        return services;
    }
}
