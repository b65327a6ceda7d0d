using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Customs.Receiving;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>What customs says to 核销 or 作废 of a form of 空白证单.</summary>
public sealed class BlankFormReceiptHandler(RecordBlankFormReceipt record) : IInboxHandler
{
    public string Kind => "BlankFormReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(message, cancellationToken);
}
