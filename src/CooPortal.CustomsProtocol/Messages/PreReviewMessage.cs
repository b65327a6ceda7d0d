using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A request about a product of 产品预审, always with the whole product; answered by <see cref="PreReviewReceiptMessage"/>. The kind of message is ours.</summary>
[Message("PreReview")]
public sealed record PreReviewMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 400, "企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(3, 20, "产品主键", Presence = Presence.Required)]
    public required string ProductKey { get; init; }

    [Element(4, 1, "申请类型", Presence = Presence.Required)]
    public required PreReviewRequest Request { get; init; }

    [Element(5, 200, "产品中文名称", Presence = Presence.Required)]
    public required string ProductName { get; init; }

    [Element(6, 400, "产品英文名称")]
    public string? ProductNameE { get; init; }

    [Element(7, 10, "HS编码", Presence = Presence.Required)]
    public required string HSCode { get; init; }

    [Element(8, 200, "型号规格")]
    public string? Model { get; init; }

    [Element(9, 3, "计量单位", Presence = Presence.Required)]
    public required string Unit { get; init; }

    [Element(10, 200, "生产企业名称", Presence = Presence.Required)]
    public required string ProducerName { get; init; }

    [Element(11, 18, "生产企业代码", Presence = Presence.Required)]
    public required string ProducerCode { get; init; }

    [Element(12, 400, "生产地址", Presence = Presence.Required)]
    public required string ProductionAddress { get; init; }

    [Element(13, 3, "币制", Presence = Presence.Required)]
    public required string Currency { get; init; }

    [Element(14, 20, "单位产品出厂价", Presence = Presence.Required)]
    public required decimal ExFactoryPrice { get; init; }

    [Element(15, 20, "单位产品FOB值", Presence = Presence.Required)]
    public required decimal FOBPrice { get; init; }

    [Element(16, 1, "是否含有进口成分", Presence = Presence.Required)]
    public required bool ImportedContent { get; init; }

    /// <summary>Codes with commas.</summary>
    [Element(17, 400, "申请享受的证书类型")]
    public string? CertTypes { get; init; }

    [Element(18, 4000, "主要生产工序", Presence = Presence.Required, Lines = true)]
    public required string Process { get; init; }

    [Element(19, 20, "年产量")]
    public decimal? AnnualOutput { get; init; }

    [Element(20, 20, "年出口量")]
    public decimal? AnnualExport { get; init; }

    [Element(21, 1000, "备注", Lines = true)]
    public string? Remark { get; init; }

    [Group(22, Presence = Presence.Required, Item = "Material", Least = 1)]
    public required IReadOnlyList<PreReviewMaterial> Materials { get; init; }
}
