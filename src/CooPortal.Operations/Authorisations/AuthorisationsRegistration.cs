using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Authorisations;

/// <summary>Registers the verbs of 授权管理.</summary>
public static class AuthorisationsRegistration
{
    public static IServiceCollection AddAuthorisations(this IServiceCollection services) => services
        .AddScoped<FindSealSheet>()
        .AddScoped<SetDefaultImage>()
        .AddScoped<AuthoriseSeals>()
        .AddScoped<AskAuthorisationResult>()
        .AddScoped<FindAuthorisationReceipts>()
        .AddScoped<GrantPrintAuthorisation>()
        .AddScoped<WithdrawPrintAuthorisation>()
        .AddScoped<FindPrintAuthorisations>();
}
