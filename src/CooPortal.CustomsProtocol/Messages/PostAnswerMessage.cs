using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The answer to a posted message: whether it was taken, and if not why.</summary>
[Message("PostAnswer", Tolerant = true)]
public sealed record PostAnswerMessage : CustomsMessage
{
    [Element(1, 1, "结果", Presence = Presence.Required)]
    public required Outcome Result { get; init; }

    /// <summary>Codes of the reasons, as in receipts.</summary>
    [Element(2, 4000, "代码")]
    public string? RepCode { get; init; }

    [Element(3, 4000, "说明", Lines = true)]
    public string? Note { get; init; }

    /// <summary>Last sequence of the subject that the receiver knows; with a gap it tells the sender where it stands.</summary>
    [Element(4, 9, "最后序号")]
    public int? LastSequence { get; init; }
}
