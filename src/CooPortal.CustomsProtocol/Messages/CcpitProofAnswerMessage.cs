using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>CCPIT's certificates that fit, newest first.</summary>
[Message("CcpitProofAnswer", Tolerant = true)]
public sealed record CcpitProofAnswerMessage : CustomsMessage
{
    [Element(1, 18, "出口商代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Group(2, Item = "CcpitProof")]
    public IReadOnlyList<CcpitProof>? CcpitProofList { get; init; }

    /// <summary>There are more than the answer holds.</summary>
    [Element(3, 1, "是否还有", Presence = Presence.Required)]
    public required bool More { get; init; }

    [Element(4, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
