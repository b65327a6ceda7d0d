using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether customs accepted a 打印异常申请.</summary>
[Message("PrintExceptionReceipt", Tolerant = true)]
public sealed record PrintExceptionReceiptMessage : CustomsMessage
{
    [Element(1, 32, "申请编号", Presence = Presence.Required)]
    public required string ApplyNo { get; init; }

    [Element(2, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(3, 1, "接收结果", Presence = Presence.Required)]
    public required Outcome Result { get; init; }

    [Element(4, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(5, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
