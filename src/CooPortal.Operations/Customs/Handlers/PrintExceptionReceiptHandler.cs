using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Printing;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>异常处理申请接收成功 or 失败.</summary>
public sealed class PrintExceptionReceiptHandler(AnswerPrintException answer) : IInboxHandler
{
    public string Kind => "PrintExceptionReceipt";

    public async Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var receipt = MessageXml.Read<PrintExceptionReceiptMessage>(message.Body);
        return Guid.TryParseExact(receipt.ApplyNo, "N", out var id)
            && await answer.ExecuteAsync(id, receipt.Result == Outcome.Success, receipt.Note ?? "", cancellationToken);
    }
}
