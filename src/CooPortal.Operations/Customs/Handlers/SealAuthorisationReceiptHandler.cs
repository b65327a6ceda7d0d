using CooPortal.Operations.Authorisations;
using CooPortal.Operations.Customs.Receiving;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>授权成功 or 授权失败 of seal and signature.</summary>
public sealed class SealAuthorisationReceiptHandler(RecordSealAuthorisation record) : IInboxHandler
{
    public string Kind => "SealAuthorisationReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(message, cancellationToken);
}
