using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether customs archived the certificate.</summary>
[Message("ArchiveReceipt", Tolerant = true)]
public sealed record ArchiveReceiptMessage : CustomsMessage
{
    [Element(1, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 1, "归档结果", Presence = Presence.Required)]
    public required Outcome Result { get; init; }

    [Element(3, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(4, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
