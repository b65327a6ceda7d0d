using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Supplements;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused a supplement of export declarations, or its deletion.</summary>
public sealed class RefusedSupplementHandler(RecordSupplementReceipt record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "DeclarationSupplement";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) => record.SendBackAsync(message, outcome.Detail, cancellationToken);
}
