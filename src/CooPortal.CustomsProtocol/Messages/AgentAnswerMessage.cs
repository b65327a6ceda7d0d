using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Companies of the register that file for others.</summary>
[Message("AgentAnswer", Tolerant = true)]
public sealed record AgentAnswerMessage : CustomsMessage
{
    [Group(1, Item = "")]
    public IReadOnlyList<AgentDetails>? AgentDetails { get; init; }

    [Element(2, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
