using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A company's answer to a <see cref="VerificationMessage"/>. Its files follow, each in a <see cref="VerificationFileMessage"/>; customs has the answer when it has them all.</summary>
[Message("VerificationReply")]
public sealed record VerificationReplyMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 400, "企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(3, 30, "核查记录编号", Presence = Presence.Required)]
    public required string VerificationNo { get; init; }

    /// <summary>Version of the request that it answers.</summary>
    [Element(4, 4, "版本", Presence = Presence.Required)]
    public required int Revision { get; init; }

    [Element(5, 4000, "企业说明", Presence = Presence.Required, Lines = true)]
    public required string Explanation { get; init; }

    [Element(6, 50, "联系人", Presence = Presence.Required)]
    public required string ContactName { get; init; }

    [Element(7, 30, "联系电话", Presence = Presence.Required)]
    public required string ContactTel { get; init; }

    [Group(8, Item = "VerificationCost")]
    public IReadOnlyList<VerificationCost>? VerificationCosts { get; init; }

    /// <summary>Every file of the answer, those sent in earlier rounds included.</summary>
    [Group(9, Item = "VerificationFileEntry")]
    public IReadOnlyList<VerificationFileEntry>? VerificationFiles { get; init; }
}
