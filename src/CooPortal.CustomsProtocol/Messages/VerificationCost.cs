using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>产品成本明细 of one line of 核查产品清单, with the elements of <see cref="PreReviewMessage"/>.</summary>
public sealed record VerificationCost
{
    [Element(1, 4, "产品序号", Presence = Presence.Required)]
    public required int ItemNo { get; init; }

    [Element(2, 200, "产品中文名称", Presence = Presence.Required)]
    public required string ProductName { get; init; }

    [Element(3, 400, "产品英文名称")]
    public string? ProductNameE { get; init; }

    [Element(4, 10, "HS编码", Presence = Presence.Required)]
    public required string HSCode { get; init; }

    [Element(5, 200, "型号规格")]
    public string? Model { get; init; }

    [Element(6, 3, "计量单位", Presence = Presence.Required)]
    public required string Unit { get; init; }

    [Element(7, 200, "生产企业名称", Presence = Presence.Required)]
    public required string ProducerName { get; init; }

    [Element(8, 18, "生产企业代码", Presence = Presence.Required)]
    public required string ProducerCode { get; init; }

    [Element(9, 400, "生产地址", Presence = Presence.Required)]
    public required string ProductionAddress { get; init; }

    [Element(10, 3, "币制", Presence = Presence.Required)]
    public required string Currency { get; init; }

    [Element(11, 20, "单位产品出厂价", Presence = Presence.Required)]
    public required decimal ExFactoryPrice { get; init; }

    [Element(12, 20, "单位产品FOB值", Presence = Presence.Required)]
    public required decimal FOBPrice { get; init; }

    [Element(13, 1, "是否含有进口成分", Presence = Presence.Required)]
    public required bool ImportedContent { get; init; }

    [Element(14, 4000, "主要生产工序", Presence = Presence.Required, Lines = true)]
    public required string Process { get; init; }

    [Element(15, 1000, "备注", Lines = true)]
    public string? Remark { get; init; }

    [Group(16, Presence = Presence.Required, Item = "Material", Least = 1)]
    public required IReadOnlyList<PreReviewMaterial> Materials { get; init; }
}
