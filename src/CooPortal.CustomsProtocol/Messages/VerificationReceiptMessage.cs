using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What becomes of the answer to a verification.</summary>
[Message("VerificationReceipt", Tolerant = true)]
public sealed record VerificationReceiptMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 30, "核查记录编号", Presence = Presence.Required)]
    public required string VerificationNo { get; init; }

    [Element(3, 1, "核查结果", Presence = Presence.Required)]
    public required VerificationResult Result { get; init; }

    [Element(4, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    /// <summary>New day with 退回核查; the old one stands without it.</summary>
    [Element(5, 10, "回复期限")]
    public DateOnly? ReplyDate { get; init; }

    [Element(6, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
