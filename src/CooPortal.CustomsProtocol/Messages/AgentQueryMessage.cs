using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Asks customs' register for agent companies by code or by part of the Chinese name.</summary>
[Message("AgentQuery")]
public sealed record AgentQueryMessage : CustomsMessage
{
    [Element(1, 18, "代理企业代码")]
    public string? AgentRegNo { get; init; }

    [Element(2, 400, "代理企业中文名称")]
    public string? AgentName { get; init; }
}
