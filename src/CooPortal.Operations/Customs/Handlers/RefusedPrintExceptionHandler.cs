using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Printing;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused a 打印异常申请 for good: it may be made again.</summary>
public sealed class RefusedPrintExceptionHandler(AnswerPrintException answer) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "PrintException";

    public Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken) =>
        answer.ExecuteAsync(Guid.ParseExact(MessageXml.Read<PrintExceptionMessage>(message.Body).ApplyNo, "N"), accepted: false, outcome.Detail, cancellationToken);
}
