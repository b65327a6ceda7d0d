using CooPortal.CustomsProtocol.Http;

namespace CooPortal.Operations.Customs.Sending;

/// <summary>Turns a refusal for good into a receipt and a change of the record, in the transaction that closes the message.</summary>
public interface IRefusedMessageHandler
{
    bool Takes(OutboxMessage message);

    Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken);
}
