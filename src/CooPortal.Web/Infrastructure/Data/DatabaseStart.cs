using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Seed;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Data;

/// <summary>Brings the schema up to date before anything else starts; several nodes may do so at once.</summary>
public sealed class DatabaseStart(IServiceScopeFactory scopes, DemoSeed demo, DemoOptions demoOptions, IHostEnvironment environment) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Database.MigrateAsync(cancellationToken);
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
}
