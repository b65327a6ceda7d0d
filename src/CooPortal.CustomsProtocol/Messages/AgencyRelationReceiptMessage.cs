using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether customs took an addition or deletion of an agent company.</summary>
[Message("AgencyRelationReceipt", Tolerant = true)]
public sealed record AgencyRelationReceiptMessage : CustomsMessage
{
    [Element(1, 18, "委托企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 18, "代理企业代码", Presence = Presence.Required)]
    public required string AgentRegNo { get; init; }

    [Element(3, 1, "变更标志", Presence = Presence.Required)]
    public required AgencyChange Change { get; init; }

    [Element(4, 1, "接收结果", Presence = Presence.Required)]
    public required Outcome Result { get; init; }

    [Element(5, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(6, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
