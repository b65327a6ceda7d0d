using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One item of a proof of origin under which goods came in. Names in the style of the interface.</summary>
public sealed record InboundOrigin
{
    [Element(1, 4, "优惠贸易协定代码", Presence = Presence.Required)]
    public required string AgreementCode { get; init; }

    [Element(2, 50, "原始原产地证明编号", Presence = Presence.Required)]
    public required string ProofNo { get; init; }

    [Element(3, 50, "原始原产地证明类型", Presence = Presence.Required)]
    public required string ProofKind { get; init; }

    [Element(4, 10, "签发日期", Presence = Presence.Required)]
    public required DateOnly ProofDate { get; init; }

    [Element(5, 10, "有效期至")]
    public DateOnly? ProofValidDate { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(6, 3, "签发国/地区代码", Presence = Presence.Required)]
    public required string ProofCountry { get; init; }

    [Element(7, 200, "签发机构")]
    public string? ProofIssuer { get; init; }

    [Element(8, 400, "原始出口商")]
    public string? ProofExporter { get; init; }

    [Element(9, 18, "进境报关单号")]
    public string? ImportEntryId { get; init; }

    /// <summary>Item of the proof, from 1.</summary>
    [Element(10, 9, "原证商品项号", Presence = Presence.Required)]
    public required int ProofGNo { get; init; }

    [Element(11, 10, "HS编码", Presence = Presence.Required)]
    public required string HSCode { get; init; }

    [Element(12, 200, "货物名称（中文）", Presence = Presence.Required)]
    public required string GoodsName { get; init; }

    [Element(13, 400, "货物名称（英文）")]
    public string? GoodsNameE { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(14, 3, "原产国代码", Presence = Presence.Required)]
    public required string OriginCountry { get; init; }

    [Element(15, 10, "原产地标准")]
    public string? OriCriteria { get; init; }

    [Element(16, 1, "原产地标准子标准")]
    public string? OriCriteriaSub { get; init; }

    [Element(17, 10, "原产地标准辅助项")]
    public string? OriCriteriaRef { get; init; }

    [Element(18, 10, "进口成份比例")]
    public decimal? ICompPrpr { get; init; }

    /// <summary>Quantity that came in and has not gone on under another certificate.</summary>
    [Element(19, 25, "可用数量", Presence = Presence.Required)]
    public required decimal GoodsQty { get; init; }

    [Element(20, 20, "数量单位（英文）", Presence = Presence.Required)]
    public required string GoodsUnitE { get; init; }

    [Element(21, 20, "数量单位（中文）")]
    public string? GoodsUnit { get; init; }

    [Element(22, 50, "经核准出口商授权号")]
    public string? ApprovedExporterNo { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(23, 3, "首次出口的RCEP原产国代码")]
    public string? FirstExportOrigin { get; init; }
}
