using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A line of a declaration: goods, or a non-goods line such as free spare parts. 39 elements in the order of the interface.</summary>
public sealed record Goods
{
    [Element(1, 1, "货物项标志", Flag = "YN")]
    public bool? GoodsItemFlag { get; init; }

    [Element(2, 9, "商品项目编号")]
    public int? GNo { get; init; }

    [Element(3, 10, "HS编码")]
    public string? HSCode { get; init; }

    [Element(4, 200, "货物名称（中文）")]
    public string? GoodsName { get; init; }

    [Element(5, 400, "货物名称（英文）")]
    public string? GoodsNameE { get; init; }

    [Element(6, 25, "包装件数")]
    public decimal? PackQty { get; init; }

    [Element(7, 20, "包装单位（英文）")]
    public string? PackUnit { get; init; }

    [Element(8, 25, "标准货物数/重量")]
    public decimal? GoodsQty { get; init; }

    [Element(9, 20, "数/重量单位（英文）")]
    public string? GoodsUnitE { get; init; }

    [Element(10, 20, "数/重量单位（中文）")]
    public string? GoodsUnit { get; init; }

    [Element(11, 25, "辅助货物数/重量")]
    public decimal? GoodsQtyRef { get; init; }

    [Element(12, 20, "辅助单位")]
    public string? GoodsUnitRef { get; init; }

    [Element(13, 25, "第二辅助货物数/重量")]
    public decimal? SecdGoodsQtyRef { get; init; }

    [Element(14, 20, "第二辅助单位")]
    public string? SecdGoodsUnitRef { get; init; }

    [Element(15, 25, "毛重")]
    public decimal? GrossWt { get; init; }

    [Element(16, 25, "净重")]
    public decimal? NetWt { get; init; }

    [Element(17, 10, "重量计量单位")]
    public string? WtUnit { get; init; }

    [Element(18, 25, "发票单价")]
    public decimal? InvPrice { get; init; }

    [Element(19, 25, "发票金额")]
    public decimal? InvValue { get; init; }

    [Element(20, 25, "商品FOB值")]
    public decimal? FOBValue { get; init; }

    [Element(21, 10, "进口成份比例")]
    public decimal? ICompPrpr { get; init; }

    [Element(22, 10, "原产地标准")]
    public string? OriCriteria { get; init; }

    [Element(23, 10, "原产地标准辅助项")]
    public string? OriCriteriaRef { get; init; }

    [Element(24, 1000, "生产商描述", Lines = true)]
    public string? Producer { get; init; }

    [Element(25, 50, "生产商电话")]
    public string? ProducerTel { get; init; }

    [Element(26, 50, "生产商传真")]
    public string? ProducerFax { get; init; }

    [Element(27, 50, "生产商邮箱")]
    public string? ProducerEmail { get; init; }

    [Element(28, 10, "生产企业组织机构代码")]
    public string? CiqRegNo { get; init; }

    [Element(29, 400, "生产企业名称")]
    public string? PrdcEtpsName { get; init; }

    [Element(30, 20, "生产企业联系人")]
    public string? PrdcEtpsConcEr { get; init; }

    [Element(31, 20, "生产企业联系电话")]
    public string? PrdcEtpsTel { get; init; }

    [Element(32, 1, "生产商保密", Flag = "YN")]
    public bool? ProducerSertFlag { get; init; }

    [Element(33, 1000, "货物描述", Lines = true)]
    public string? GoodsDesc { get; init; }

    [Element(34, 1, "原产地标准子标准")]
    public string? OriCriteriaSub { get; init; }

    [Element(35, 3, "协定原产国代码")]
    public string? GoodsOriginCountry { get; init; }

    [Element(36, 80, "协定原产国英文")]
    public string? GoodsOriginCountryEn { get; init; }

    [Element(37, 1, "最高税率标志")]
    public string? GoodsTaxRate { get; init; }

    [Element(38, 50, "发票号")]
    public string? InvNo { get; init; }

    [Element(39, 1, "包装类型", Presence = Presence.Required)]
    public required PackType PackType { get; init; }
}
