using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Operations.Customs;

/// <summary>Customs over HTTP.</summary>
public sealed class HttpCustomsChannel(CustomsHttpClient client) : ICustomsChannel
{
    public Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken) => client.PostAsync(message, cancellationToken);

    public Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage
        => client.AskAsync<T>(question, cancellationToken);

    public Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken) => client.PullAsync(most, cancellationToken);

    public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken)
        => client.AcknowledgeAsync(messageIds, cancellationToken);
}
