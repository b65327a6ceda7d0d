using System.Text.Json.Serialization;
using CooPortal.Domain.Text;

namespace CooPortal.Domain.PreReview;

/// <summary>
/// All that a company states about a product: 企业产品信息 and 产品生产明细. Kept and replaced as a whole, so that the approved one can be put
/// back as it was.
/// </summary>
public sealed class PreReviewSheet
{
    /// <summary>产品中文名称</summary>
    public string? NameZh { get; set; }

    /// <summary>产品英文名称</summary>
    public string? NameEn { get; set; }

    /// <summary>HS 编码, ten digits.</summary>
    public string? HsCode { get; set; }

    /// <summary>型号规格</summary>
    public string? Model { get; set; }

    /// <summary>计量单位: code of the table of units.</summary>
    public string? Unit { get; set; }

    /// <summary>生产企业名称</summary>
    public string? ProducerName { get; set; }

    /// <summary>生产企业代码: social credit code.</summary>
    public string? ProducerCode { get; set; }

    /// <summary>生产地址</summary>
    public string? ProductionAddress { get; set; }

    /// <summary>币制 of every price and value.</summary>
    public string? Currency { get; set; }

    /// <summary>单位产品出厂价</summary>
    public decimal? ExFactoryPrice { get; set; }

    /// <summary>单位产品FOB值</summary>
    public decimal? FobPrice { get; set; }

    /// <summary>是否含有进口成分; null until chosen.</summary>
    public bool? HasImportedContent { get; set; }

    /// <summary>申请享受的证书类型: codes.</summary>
    public IReadOnlyList<string> CertificateTypes { get; set; } = [];

    /// <summary>主要生产工序</summary>
    public string? Process { get; set; }

    /// <summary>年产量</summary>
    public decimal? AnnualOutput { get; set; }

    /// <summary>年出口量</summary>
    public decimal? AnnualExport { get; set; }

    /// <summary>备注</summary>
    public string? Remarks { get; set; }

    public IReadOnlyList<CostLine> Lines { get; set; } = [];

    /// <summary>Σ 原料原产价值.</summary>
    [JsonIgnore]
    public decimal OriginatingTotal => Lines.Sum(line => line.OriginatingValue ?? 0);

    /// <summary>Σ 原料非原产价值.</summary>
    [JsonIgnore]
    public decimal NonOriginatingTotal => Lines.Sum(line => line.NonOriginatingValue ?? 0);

    /// <summary>非原产占出厂价的百分比; null while there is no price.</summary>
    [JsonIgnore]
    public decimal? NonOriginatingOfExFactory => PercentOf(ExFactoryPrice);

    /// <summary>非原产占 FOB 的百分比; null while there is no price.</summary>
    [JsonIgnore]
    public decimal? NonOriginatingOfFob => PercentOf(FobPrice);

    /// <summary>The sheet that <see cref="ToString"/> wrote.</summary>
    public static PreReviewSheet Parse(string text) => KeptJson.Read<PreReviewSheet>(text);

    /// <summary>The whole sheet as JSON: how it is kept, compared and shown in the audit trail.</summary>
    public override string ToString() => KeptJson.Write(this);

    public PreReviewSheet Copy() => Parse(ToString());

    private decimal? PercentOf(decimal? price) => price is > 0 ? NonOriginatingTotal * 100 / price : null;
}
