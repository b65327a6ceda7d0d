using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CooPortal.Operations.Customs.Receiving;

/// <summary>
/// Pulls customs' mailbox. Schedule: every few seconds (<c>Customs:PullEvery</c>), on one node at a time. Running twice stores a message once.
/// On failure: logged, the next run tries again; customs keeps what is not acknowledged.
/// </summary>
[DisallowConcurrentExecution]
public sealed class PullMailboxJob(MailboxReader reader, IServiceScopeFactory scopes, ILogger<PullMailboxJob> log) : IJob
{
    public const string Name = "pull-customs-mailbox";

    // how long receipts wait when a node dies while it pulls; a pull that takes longer goes on beside the next one, and each message is stored once
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobLeases>().RunAsync(Name, Lease, () => PullAsync(scope.ServiceProvider, cancellationToken), cancellationToken);
    }

    private async Task<string> PullAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            return $"收到 {await reader.PullAsync(cancellationToken)} 条";
        }
        catch (CustomsCallException exception) when (exception.ChannelClosed)
        {
            log.LogCritical("Customs refuses our key; the channel is closed: {Detail}", exception.Message);
            await services.GetRequiredService<CustomsGate>().CloseAsync(exception.Message, cancellationToken);
            return exception.Message;
        }
        catch (Exception exception) when (exception is CustomsCallException or ProtocolException)
        {
            log.LogWarning("Customs' mailbox could not be pulled: {Detail}", exception.Message);
            return exception.Message;
        }
    }
}
