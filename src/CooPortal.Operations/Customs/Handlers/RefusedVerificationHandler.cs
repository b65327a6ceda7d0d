using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Verification;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused the answer to a verification, or one of its files.</summary>
public sealed class RefusedVerificationHandler(RecordVerification record) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind is "VerificationReply" or "VerificationFile";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) => record.BounceAsync(message, outcome.Detail, cancellationToken);
}
