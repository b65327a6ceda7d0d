using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>产品生产明细: one material of a product.</summary>
public sealed record PreReviewMaterial
{
    [Element(1, 200, "原料名称", Presence = Presence.Required)]
    public required string MaterialName { get; init; }

    [Element(2, 10, "原料HS编码")]
    public string? HSCode { get; init; }

    [Element(3, 200, "原料规格")]
    public string? Specification { get; init; }

    [Element(4, 3, "计量单位", Presence = Presence.Required)]
    public required string Unit { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(5, 3, "原料来源国", Presence = Presence.Required)]
    public required string OriginCountry { get; init; }

    [Element(6, 200, "供应商")]
    public string? Supplier { get; init; }

    [Element(7, 20, "原料单价", Presence = Presence.Required)]
    public required decimal UnitPrice { get; init; }

    [Element(8, 20, "单位产品用料", Presence = Presence.Required)]
    public required decimal Usage { get; init; }

    [Element(9, 20, "原料原产价值", Presence = Presence.Required)]
    public required decimal OriginatingValue { get; init; }

    [Element(10, 20, "原料非原产价值", Presence = Presence.Required)]
    public required decimal NonOriginatingValue { get; init; }
}
