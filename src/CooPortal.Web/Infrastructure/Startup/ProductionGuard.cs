using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.Web.Infrastructure.Data;
using CooPortal.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Infrastructure.Startup;

/// <summary>
/// In Production the portal does not start on what belongs to the demo; it names all reasons at once, so that one attempt tells everything. What may be
/// meant so leaves a warning.
/// </summary>
public sealed class ProductionGuard(
    IConfiguration configuration,
    IOptions<PortalOptions> portal,
    IOptions<KeyRingOptions> keys,
    IOptions<LoginOptions> login,
    TransparencyOptions transparency,
    IServiceScopeFactory scopes,
    ILogger<ProductionGuard> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!login.Value.SecondFactor)
        {
            log.LogWarning("Login:SecondFactor is false: platform administrators sign in with a password alone. Remove the setting unless something before the portal asks for a second factor.");
        }

        var reasons = Settings().ToList();
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Enterprises.AnyAsync(enterprise => enterprise.IsDemo, cancellationToken))
        {
            reasons.Add("The database holds demo enterprises.");
        }

        if (reasons.Count > 0)
        {
            throw new ProductionRefusedException(reasons);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> Settings()
    {
        if (!portal.Value.IsHttps)
        {
            yield return "Portal:PublicOrigin must be https.";
        }

        if (!Uri.TryCreate(configuration["Customs:Address"], UriKind.Absolute, out var customs) || customs.Scheme != Uri.UriSchemeHttps || customs.IsLoopback)
        {
            yield return "Customs:Address must be https and not this computer.";
        }

        if (string.Equals(configuration["Cards:Revocation"], "Off", StringComparison.OrdinalIgnoreCase))
        {
            yield return "Cards:Revocation must not be Off.";
        }

        if (string.Equals(configuration["Demo:Seed"], "true", StringComparison.OrdinalIgnoreCase))
        {
            yield return "Demo:Seed is for the Development environment.";
        }

        if (JobServices.IsWorker(configuration) && !transparency.IsSet)
        {
            yield return "Transparency:KeyFile and Transparency:Folder are missing: audit trail and issuance log would not be sealed.";
        }

        if (string.IsNullOrEmpty(keys.Value.CertificateFile))
        {
            yield return "DataProtection:CertificateFile is missing.";
        }
    }
}
