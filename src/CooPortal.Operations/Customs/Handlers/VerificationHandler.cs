using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Verification;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>A 核查记录单, new or changed by customs.</summary>
public sealed class VerificationHandler(RecordVerification record) : IInboxHandler
{
    public string Kind => "Verification";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.TakeRequestAsync(message, cancellationToken);
}
