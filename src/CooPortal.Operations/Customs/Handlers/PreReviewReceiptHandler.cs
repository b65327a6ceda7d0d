using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.PreReview;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>审核通过 or 审核不通过 of a product of 产品预审.</summary>
public sealed class PreReviewReceiptHandler(RecordPreReviewReceipt record) : IInboxHandler
{
    public string Kind => "PreReviewReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(message, cancellationToken);
}
