using Microsoft.Extensions.Options;

namespace CooPortal.Web.Infrastructure.Startup;

/// <summary>
/// A node that is told to stop says so at <c>/health/ready</c> and goes on serving until the balancer has noticed (<see cref="PortalOptions.Drain"/>);
/// then it takes no more connections and finishes what it has begun.
/// </summary>
public sealed class Drain(IOptions<PortalOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(options.Value.Drain, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
