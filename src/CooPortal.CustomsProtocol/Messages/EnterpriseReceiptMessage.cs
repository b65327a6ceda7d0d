using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether a profile was synchronised: 同步成功 or 同步失败.</summary>
[Message("EnterpriseReceipt", Tolerant = true)]
public sealed record EnterpriseReceiptMessage : CustomsMessage
{
    [Element(1, 18, "统一社会信用代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 1, "同步结果", Presence = Presence.Required)]
    public required Outcome Result { get; init; }

    /// <summary>Number that customs gives the company.</summary>
    [Element(3, 19, "企业编号")]
    public string? EntMgrNo { get; init; }

    [Element(4, 4000, "回执代码")]
    public string? RepCode { get; init; }

    [Element(5, 4000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(6, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
