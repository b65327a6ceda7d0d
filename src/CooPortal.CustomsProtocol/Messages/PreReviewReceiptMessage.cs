using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What becomes of a request about a product of 产品预审.</summary>
[Message("PreReviewReceipt", Tolerant = true)]
public sealed record PreReviewReceiptMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 20, "产品主键", Presence = Presence.Required)]
    public required string ProductKey { get; init; }

    [Element(3, 1, "申请类型", Presence = Presence.Required)]
    public required PreReviewRequest Request { get; init; }

    [Element(4, 1, "审核结果", Presence = Presence.Required)]
    public required PreReviewResult Result { get; init; }

    [Element(5, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(6, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
