using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>核销 or 作废 of one form of 空白证单, answered by <see cref="BlankFormReceiptMessage"/>. The kind of message is ours.</summary>
[Message("BlankFormUse")]
public sealed record BlankFormUseMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 400, "企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(3, 2, "空白证单类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(4, 20, "空白证单流水号", Presence = Presence.Required)]
    public required string SerialNo { get; init; }

    [Element(5, 1, "领用单位", Presence = Presence.Required)]
    public required BlankFormHolding Holder { get; init; }

    [Element(6, 1, "操作类型", Presence = Presence.Required)]
    public required BlankFormUse Use { get; init; }

    [Element(7, 20, "使用证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(8, 19, "提交时间", Presence = Presence.Required)]
    public required DateTime ApplyTime { get; init; }
}
