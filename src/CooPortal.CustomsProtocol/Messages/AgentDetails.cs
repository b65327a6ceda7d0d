using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>An agent company of customs' register.</summary>
public sealed record AgentDetails
{
    [Element(1, 18, "代理企业代码", Presence = Presence.Required)]
    public required string AgentRegNo { get; init; }

    [Element(2, 400, "代理企业中文名称", Presence = Presence.Required)]
    public required string AgentName { get; init; }

    [Element(3, 20, "所属海关")]
    public string? OrgCode { get; init; }
}
