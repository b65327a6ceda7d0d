using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Enterprises;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused a profile: it may be corrected and submitted again.</summary>
public sealed class RefusedProfileHandler(RecordProfileReceipt record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "EnterpriseProfile";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken)
        => record.RefuseAsync(message, outcome.Detail, cancellationToken);
}
