using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Seed;
using CooPortal.Operations.Jobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Data;

/// <summary>Brings the schema up to date before anything else starts; several nodes may do so at once.</summary>
public sealed class DatabaseStart(IServiceScopeFactory scopes, IDataProtectionProvider protection, DemoSeed demo, DemoOptions demoOptions, IHostEnvironment environment) : IHostedLifecycleService
{
    private const string FirstKey = "first-key";
    private static readonly TimeSpan KeyIsMadeIn = TimeSpan.FromSeconds(30);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
            var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
            await DatabaseSchema.BringUpToDateAsync(db, cancellationToken);
            await ActivatorUtilities.CreateInstance<EndDeadLeases>(scope.ServiceProvider).ExecuteAsync(cancellationToken);
            await EnsureKeyAsync(db, scope.ServiceProvider.GetRequiredService<JobLeases>(), cancellationToken);
        }

        if (demoOptions.Seed && environment.IsDevelopment())
        {
            await demo.ExecuteAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Two nodes that start at once on an empty database would each make a first key, and one of them would not know the other's for a day.</summary>
    private async Task EnsureKeyAsync(CooPortalDbContext db, JobLeases leases, CancellationToken cancellationToken)
    {
        while (!await db.DataProtectionKeys.AnyAsync(cancellationToken))
        {
            if (await leases.RunAsync(FirstKey, KeyIsMadeIn, MakeKeyAsync, cancellationToken))
            {
                await db.JobLeases.Where(row => row.Name == FirstKey).ExecuteDeleteAsync(cancellationToken);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }

        async Task<string> MakeKeyAsync()
        {
            if (!await db.DataProtectionKeys.AnyAsync(cancellationToken))
            {
                protection.CreateProtector(FirstKey).Protect([]);
            }

            return "";
        }
    }
}
