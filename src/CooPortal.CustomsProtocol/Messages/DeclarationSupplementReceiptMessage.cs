using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether customs took a supplement, or its deletion.</summary>
[Message("DeclarationSupplementReceipt", Tolerant = true)]
public sealed record DeclarationSupplementReceiptMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 32, "补录编号", Presence = Presence.Required)]
    public required string SupplementNo { get; init; }

    [Element(3, 50, "证明号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(4, 1, "补录标志", Presence = Presence.Required)]
    public required SupplementChange Change { get; init; }

    [Element(5, 1, "接收结果", Presence = Presence.Required)]
    public required Outcome Result { get; init; }

    [Element(6, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(7, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
