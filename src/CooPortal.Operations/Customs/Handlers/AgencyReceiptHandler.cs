using CooPortal.Operations.Agency;
using CooPortal.Operations.Customs.Receiving;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>海关接收成功 or 海关接收失败 of an agent company.</summary>
public sealed class AgencyReceiptHandler(RecordAgencyReceipt record) : IInboxHandler
{
    public string Kind => "AgencyRelationReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(message, cancellationToken);
}
