namespace CooPortal.Domain.PreReview;

/// <summary>产品生产明细: one material of a product, with what it costs in one unit of the product. 核查互动 asks for the same lines.</summary>
public sealed class CostLine
{
    /// <summary>原料名称</summary>
    public string? Name { get; set; }

    /// <summary>原料 HS 编码; needed for what does not originate.</summary>
    public string? HsCode { get; set; }

    /// <summary>原料规格</summary>
    public string? Specification { get; set; }

    /// <summary>计量单位: code of the table of units.</summary>
    public string? Unit { get; set; }

    /// <summary>原料来源国: code of the table of countries.</summary>
    public string? OriginCountry { get; set; }

    /// <summary>供应商</summary>
    public string? Supplier { get; set; }

    /// <summary>原料单价</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary>单位产品用料: how much of the material one unit of the product takes.</summary>
    public decimal? Usage { get; set; }

    /// <summary>原料原产价值, per unit of the product.</summary>
    public decimal? OriginatingValue { get; set; }

    /// <summary>原料非原产价值, per unit of the product.</summary>
    public decimal? NonOriginatingValue { get; set; }
}
