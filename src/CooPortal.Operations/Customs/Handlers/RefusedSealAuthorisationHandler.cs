using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.Customs.Sending;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused 印章签名授权 for good: it may be made again.</summary>
public sealed class RefusedSealAuthorisationHandler(RecordSealAuthorisation record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "SealAuthorisation";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) =>
        record.RefuseAsync(message, outcome.Detail, cancellationToken);
}
