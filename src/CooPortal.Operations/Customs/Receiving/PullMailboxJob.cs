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

    private static readonly string Owner = $"{Environment.MachineName}/{Environment.ProcessId}";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (!await leases.TryTakeAsync(Name, Owner, Lease, cancellationToken))
        {
            return;
        }

        string result;
        try
        {
            result = $"收到 {await reader.PullAsync(cancellationToken)} 条";
        }
        catch (CustomsCallException exception) when (exception.ChannelClosed)
        {
            log.LogCritical("Customs refuses our key; the channel is closed: {Detail}", exception.Message);
            await scope.ServiceProvider.GetRequiredService<CustomsGate>().CloseAsync(exception.Message, cancellationToken);
            result = exception.Message;
        }
        catch (Exception exception) when (exception is CustomsCallException or ProtocolException)
        {
            log.LogWarning("Customs' mailbox could not be pulled: {Detail}", exception.Message);
            result = exception.Message;
        }

        await leases.ReleaseAsync(Name, Owner, result, cancellationToken);
    }
}
