using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The items of the proof that was asked for, or none.</summary>
[Message("InboundOriginAnswer", Tolerant = true)]
public sealed record InboundOriginAnswerMessage : CustomsMessage
{
    [Element(1, 18, "统一社会信用代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Group(2, Item = "InboundOrigin")]
    public IReadOnlyList<InboundOrigin>? InboundOriginList { get; init; }

    [Element(3, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
