using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Supplements;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>海关接收成功 or 海关接收失败 of a supplement of export declarations, or of its deletion.</summary>
public sealed class SupplementReceiptHandler(RecordSupplementReceipt record) : IInboxHandler
{
    public string Kind => "DeclarationSupplementReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(message, cancellationToken);
}
