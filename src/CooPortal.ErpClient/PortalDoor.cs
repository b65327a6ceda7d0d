using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.ErpClient;

/// <summary>The portal as the client sees it.</summary>
public sealed class PortalDoor(CustomsHttpClient http)
{
    private const int MostReceipts = 100;

    /// <summary>What became of the messages, in their order.</summary>
    public async Task<IReadOnlyList<ErpResult>> SendAsync(IReadOnlyList<ErpItem> items, bool dryRun, CancellationToken cancellationToken)
    {
        var answer = await http.AskAsync<ErpAnswerMessage>(
            dryRun ? ErpBinding.ChecksRoute : ErpBinding.MessagesRoute, ErpBinding.ErpSubject, new ErpBatchMessage { Items = items }, cancellationToken).ConfigureAwait(false);
        var results = answer.ErpResult ?? [];
        return results.Count == items.Count
            ? results
            : throw new CustomsCallException($"门户应答了 {results.Count} 份，应为 {items.Count} 份。");
    }

    public Task<MailboxBatchMessage> PullAsync(CancellationToken cancellationToken) =>
        http.AskAsync<MailboxBatchMessage>(ErpBinding.PullRoute, ErpBinding.ErpSubject, new MailboxPullMessage { Most = MostReceipts }, cancellationToken);

    public Task AcknowledgeAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? Task.CompletedTask
        : http.AskAsync<PostAnswerMessage>(
            ErpBinding.AckRoute, ErpBinding.ErpSubject, new MailboxAckMessage { Items = [.. ids.Select(id => new MailboxAckItem { MessageId = id })] }, cancellationToken);
}
