using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Verification;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>海关接收, 退回核查, 核查通过 or 核查不通过.</summary>
public sealed class VerificationReceiptHandler(RecordVerification record) : IInboxHandler
{
    public string Kind => "VerificationReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.TakeReceiptAsync(message, cancellationToken);
}
