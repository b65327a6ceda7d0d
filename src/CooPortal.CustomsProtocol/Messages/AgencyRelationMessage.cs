using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A principal names an agent company or takes the name back; answered by <see cref="AgencyRelationReceiptMessage"/>. The kind of message is ours.</summary>
[Message("AgencyRelation")]
public sealed record AgencyRelationMessage : CustomsMessage
{
    [Element(1, 18, "委托企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 400, "委托企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(3, 18, "代理企业代码", Presence = Presence.Required)]
    public required string AgentRegNo { get; init; }

    [Element(4, 400, "代理企业名称", Presence = Presence.Required)]
    public required string AgentName { get; init; }

    [Element(5, 1, "变更标志", Presence = Presence.Required)]
    public required AgencyChange Change { get; init; }
}
