using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Agency;

/// <summary>Registers the verbs about agent companies and principals.</summary>
public static class AgencyRegistration
{
    public static IServiceCollection AddAgency(this IServiceCollection services) => services
        .AddScoped<FindAgents>()
        .AddScoped<SearchAgents>()
        .AddScoped<AddAgents>()
        .AddScoped<DeleteAgents>()
        .AddScoped<SubmitAgents>()
        .AddScoped<FindPrincipals>()
        .AddScoped<SavePrincipal>()
        .AddScoped<DeletePrincipals>();
}
