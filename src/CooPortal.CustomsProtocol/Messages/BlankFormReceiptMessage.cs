using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What becomes of 核销 or 作废 of a form of 空白证单.</summary>
[Message("BlankFormReceipt", Tolerant = true)]
public sealed record BlankFormReceiptMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 2, "空白证单类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(3, 20, "空白证单流水号", Presence = Presence.Required)]
    public required string SerialNo { get; init; }

    [Element(4, 1, "操作类型", Presence = Presence.Required)]
    public required BlankFormUse Use { get; init; }

    [Element(5, 20, "使用证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(6, 1, "处理结果", Presence = Presence.Required)]
    public required BlankFormResult Result { get; init; }

    [Element(7, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(8, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
