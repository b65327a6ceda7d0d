using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One line of 核查产品清单.</summary>
public sealed record VerificationItemDetails
{
    [Element(1, 4, "序号", Presence = Presence.Required)]
    public required int ItemNo { get; init; }

    [Element(2, 200, "产品名称", Presence = Presence.Required)]
    public required string ProductName { get; init; }

    [Element(3, 10, "HS编码")]
    public string? HSCode { get; init; }

    [Element(4, 25, "数量")]
    public decimal? Qty { get; init; }

    [Element(5, 3, "计量单位")]
    public string? Unit { get; init; }

    [Element(6, 20, "产品预审主键")]
    public string? ProductKey { get; init; }

    /// <summary>Codes with commas.</summary>
    [Element(7, 200, "须上传的电子资料")]
    public string? Materials { get; init; }

    [Element(8, 1, "须维护产品成本明细", Presence = Presence.Required)]
    public required bool CostNeeded { get; init; }
}
