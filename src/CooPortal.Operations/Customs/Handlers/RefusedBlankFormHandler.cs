using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Customs.Sending;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused 核销 or 作废 of a form.</summary>
public sealed class RefusedBlankFormHandler(RecordBlankFormReceipt record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "BlankFormUse";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) => record.SendBackAsync(message, outcome.Detail, cancellationToken);
}
