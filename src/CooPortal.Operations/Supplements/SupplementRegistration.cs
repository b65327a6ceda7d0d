using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Supplements;

/// <summary>Registers the verbs of 出口报关单补录.</summary>
public static class SupplementRegistration
{
    public static IServiceCollection AddSupplements(this IServiceCollection services) => services
        .AddScoped<SupplementGate>()
        .AddScoped<FindSupplementable>()
        .AddScoped<AskCcpitProofs>()
        .AddScoped<FindSupplements>()
        .AddScoped<SubmitSupplement>()
        .AddScoped<DeleteSupplements>();
}
