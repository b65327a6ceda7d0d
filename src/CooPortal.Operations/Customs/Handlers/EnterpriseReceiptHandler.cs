using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Enterprises;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>同步成功 or 同步失败 of an enterprise's profile.</summary>
public sealed class EnterpriseReceiptHandler(RecordProfileReceipt record) : IInboxHandler
{
    public string Kind => "EnterpriseReceipt";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(
        new ProfileReceiptInput
        {
            MessageId = message.MessageId,
            Round = message.Round,
            Receipt = MessageXml.Read<EnterpriseReceiptMessage>(message.Body),
            Raw = message.Body,
        },
        cancellationToken);
}
