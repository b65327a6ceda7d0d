using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>核查记录单: what customs wants a company to explain and prove; sent again with a higher revision when customs changes it. The kind of message is ours.</summary>
[Message("Verification", Tolerant = true)]
public sealed record VerificationMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 30, "核查记录编号", Presence = Presence.Required)]
    public required string VerificationNo { get; init; }

    [Element(3, 4, "版本", Presence = Presence.Required)]
    public required int Revision { get; init; }

    [Element(4, 1, "核查类型", Presence = Presence.Required)]
    public required VerificationType Type { get; init; }

    [Element(5, 20, "证书号")]
    public string? CertNo { get; init; }

    [Element(6, 20, "产品预审主键")]
    public string? ProductKey { get; init; }

    [Element(7, 20, "发起海关", Presence = Presence.Required)]
    public required string OrgCode { get; init; }

    [Element(8, 10, "发起日期", Presence = Presence.Required)]
    public required DateOnly StartDate { get; init; }

    [Element(9, 10, "回复期限", Presence = Presence.Required)]
    public required DateOnly ReplyDate { get; init; }

    [Element(10, 200, "核查事项", Presence = Presence.Required)]
    public required string Subject { get; init; }

    [Element(11, 4000, "核查要求", Presence = Presence.Required, Lines = true)]
    public required string Requirement { get; init; }

    /// <summary>Codes with commas.</summary>
    [Element(12, 200, "须上传的电子资料")]
    public string? Materials { get; init; }

    [Group(13, Item = "VerificationItem")]
    public IReadOnlyList<VerificationItemDetails>? VerificationItems { get; init; }

    [Element(14, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
