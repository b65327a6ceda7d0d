using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Operations.Customs;

/// <summary>The portal's outer wall to customs; the portal does not know who answers behind it.</summary>
public interface ICustomsChannel
{
    /// <summary>Sends a message; whatever the network or customs does is an outcome, not an exception.</summary>
    Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken);

    /// <summary>Asks a question that changes nothing.</summary>
    /// <exception cref="CustomsCallException">customs could not be asked</exception>
    /// <exception cref="ProtocolException">the answer is not believed</exception>
    Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage;

    /// <summary>The oldest messages that wait for us.</summary>
    /// <exception cref="CustomsCallException">customs could not be asked</exception>
    /// <exception cref="ProtocolException">the batch is not believed</exception>
    Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken);

    /// <summary>Tells customs that these are stored here.</summary>
    /// <exception cref="CustomsCallException">customs could not be asked</exception>
    Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken);
}
