using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Business receipt of a declaration: root <c>Receipt</c>.</summary>
[Message("Receipt", Namespace = MessageAttribute.OriginNamespace, Tolerant = true)]
public sealed record ReceiptMessage : CustomsMessage
{
    [Element(1, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 19, "接收时间")]
    public DateTime? ReceiveTime { get; init; }

    [Element(3, 1, "处理结果", Presence = Presence.Required)]
    public required Channel Channel { get; init; }

    [Element(4, 4000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(5, 19, "发送时间")]
    public DateTime? SendTime { get; init; }

    /// <summary>Only with <see cref="Messages.Channel.Review"/>.</summary>
    [Group(6)]
    public CusRespData? CusRespData { get; init; }
}
