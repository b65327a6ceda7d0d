using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.PreReview;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused a request about a product.</summary>
public sealed class RefusedPreReviewHandler(RecordPreReviewReceipt record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "PreReview";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) => record.SendBackAsync(message, outcome.Detail, cancellationToken);
}
