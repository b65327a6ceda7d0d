using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Customs.Sending;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused an agent company's addition or deletion.</summary>
public sealed class RefusedAgencyHandler(RecordAgencyReceipt record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "AgencyRelation";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken)
        => record.RefuseAsync(message, outcome.Detail, cancellationToken);
}
