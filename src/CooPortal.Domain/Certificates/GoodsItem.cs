namespace CooPortal.Domain.Certificates;

/// <summary>One line of 货物信息. Element names of the import interface in brackets.</summary>
public sealed class GoodsItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CertificateId { get; init; }

    /// <summary>Line number from 1 (<c>GNo</c>).</summary>
    public int LineNumber { get; set; }

    /// <summary>非货物项 (<c>GoodsItemFlag</c>).</summary>
    public bool IsNonGoods { get; set; }

    /// <summary>HS 编码, 10 digits (<c>HSCode</c>).</summary>
    public string? HsCode { get; set; }

    /// <summary>货物中文名称 (<c>GoodsName</c>).</summary>
    public string? NameZh { get; set; }

    /// <summary>货物英文名称 (<c>GoodsNameE</c>).</summary>
    public string? NameEn { get; set; }

    /// <summary>包装件数 (<c>PackQty</c>).</summary>
    public decimal? PackageQuantity { get; set; }

    /// <summary>包装单位, English (<c>PackUnit</c>).</summary>
    public string? PackageUnit { get; set; }

    /// <summary>标准数量/重量 (<c>GoodsQty</c>).</summary>
    public decimal? Quantity { get; set; }

    /// <summary>标准单位, English (<c>GoodsUnitE</c>).</summary>
    public string? QuantityUnitEn { get; set; }

    /// <summary>标准单位, Chinese (<c>GoodsUnit</c>).</summary>
    public string? QuantityUnitZh { get; set; }

    /// <summary>辅助数量/重量 (<c>GoodsQtyRef</c>).</summary>
    public decimal? SecondQuantity { get; set; }

    /// <summary>辅助单位 (<c>GoodsUnitRef</c>).</summary>
    public string? SecondQuantityUnit { get; set; }

    /// <summary>第二辅助数量 (<c>SecdGoodsQtyRef</c>).</summary>
    public decimal? ThirdQuantity { get; set; }

    /// <summary>第二辅助单位 (<c>SecdGoodsUnitRef</c>).</summary>
    public string? ThirdQuantityUnit { get; set; }

    /// <summary>毛重 (<c>GrossWt</c>).</summary>
    public decimal? GrossWeight { get; set; }

    /// <summary>净重 (<c>NetWt</c>).</summary>
    public decimal? NetWeight { get; set; }

    /// <summary>重量单位 (<c>WtUnit</c>).</summary>
    public string? WeightUnit { get; set; }

    /// <summary>发票单价 (<c>InvPrice</c>).</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary>发票金额 (<c>InvValue</c>).</summary>
    public decimal? InvoiceValue { get; set; }

    /// <summary>FOB 值 (<c>FOBValue</c>).</summary>
    public decimal? FobValue { get; set; }

    /// <summary>进口成份比例, % (<c>ICompPrpr</c>).</summary>
    public decimal? ImportedContentPercent { get; set; }

    /// <summary>原产地标准 (<c>OriCriteria</c>).</summary>
    public string? OriginCriterion { get; set; }

    /// <summary>原产地标准辅助项 (<c>OriCriteriaRef</c>).</summary>
    public string? CriterionAuxiliary { get; set; }

    /// <summary>原产地子标准 (<c>OriCriteriaSub</c>).</summary>
    public string? CriterionSub { get; set; }

    /// <summary>生产商描述 of the line (<c>Producer</c>).</summary>
    public string? Producer { get; set; }

    /// <summary>生产商电话 (<c>ProducerTel</c>).</summary>
    public string? ProducerTelephone { get; set; }

    /// <summary>生产商传真 (<c>ProducerFax</c>).</summary>
    public string? ProducerFax { get; set; }

    /// <summary>生产商邮箱 (<c>ProducerEmail</c>).</summary>
    public string? ProducerEmail { get; set; }

    /// <summary>生产商保密 (<c>ProducerSertFlag</c>).</summary>
    public bool ProducerConfidential { get; set; }

    /// <summary>生产企业组织机构代码, 9 characters (<c>CiqRegNo</c>).</summary>
    public string? ManufacturerCode { get; set; }

    /// <summary>生产企业名称 (<c>PrdcEtpsName</c>).</summary>
    public string? ManufacturerNameZh { get; set; }

    /// <summary>生产企业联系人 (<c>PrdcEtpsConcEr</c>).</summary>
    public string? ManufacturerContact { get; set; }

    /// <summary>生产企业联系电话 (<c>PrdcEtpsTel</c>).</summary>
    public string? ManufacturerTelephone { get; set; }

    /// <summary>货物描述, printed (<c>GoodsDesc</c>).</summary>
    public string? Description { get; set; }

    /// <summary>协定原产国, ISO alpha-3 (<c>GoodsOriginCountry</c>).</summary>
    public string? OriginCountryCode { get; set; }

    /// <summary>最高税率标志 (<c>GoodsTaxRate</c>).</summary>
    public HighestRate HighestRate { get; set; }

    /// <summary>发票号 of the line (<c>InvNo</c>).</summary>
    public string? InvoiceNumber { get; set; }

    /// <summary>包装类型 (<c>PackType</c>).</summary>
    public PackType PackType { get; set; } = PackType.Regular;

    /// <summary>原始原产地证明编号 of the inbound record that the line uses; null for goods of China (<c>ProofNo</c>, ours).</summary>
    public string? InboundProofNumber { get; set; }

    /// <summary>Item of the original proof, from 1 (<c>ProofGNo</c>, ours).</summary>
    public int? InboundItemNumber { get; set; }

    /// <summary>HS code on the original proof (<c>ProofHSCode</c>, ours).</summary>
    public string? InboundHsCode { get; set; }

    /// <summary>Country of origin on the original proof, ISO alpha-3 (<c>ProofOriginCountry</c>, ours).</summary>
    public string? InboundOriginCode { get; set; }

    /// <summary>Quantity that came in under the item (<c>ProofQty</c>, ours).</summary>
    public decimal? InboundQuantity { get; set; }

    /// <summary>Its unit, English (<c>ProofUnit</c>, ours).</summary>
    public string? InboundQuantityUnit { get; set; }
}
