using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Customs.Sending;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused an attachment for good.</summary>
public sealed class RefusedAttachmentHandler(RecordAttachmentReceipt record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "File";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) => record.RefuseAsync(message, outcome.Detail, cancellationToken);
}
