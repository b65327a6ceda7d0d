using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs.Sending;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused a declaration for good: 发送失败, with the reasons at their fields.</summary>
public sealed class RefusedDeclarationHandler(ApplyReceipt apply, TimeProvider clock) : IRefusedMessageHandler
{
    private static readonly Actor Channel = Actor.System("报文发送");

    public bool Takes(OutboxMessage message) => message.Kind == "Certificate";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return apply.ExecuteAsync(
            new ReceiptInput
            {
                CertificateId = CustomsSubject.CertificateId(message.SubjectKey)!.Value,
                MessageId = $"refused:{message.Id}:{message.Attempts}",
                Round = message.Round,
                Message = new ReceiptMessage { CertNo = "", Channel = CustomsProtocol.Messages.Channel.StoreFailed, Note = outcome.Detail, SendTime = now },
                Raw = [],
                ReceivedAt = now,
                Sender = "系统",
                Reasons = outcome.Reasons,
            },
            Channel,
            cancellationToken);
    }
}
