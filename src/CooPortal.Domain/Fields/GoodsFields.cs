using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>货物信息, one line of goods, in the order of the screen. Lengths are those of the import interface.</summary>
public static class GoodsFields
{
    public static SectionField<GoodsItem> IsNonGoods { get; } = new(g => g.IsNonGoods, "非货物项", "GoodsItemFlag") { MaxLength = 1, FlagTexts = FlagTexts.YesNo, OnNonGoods = true, Group = FieldGroup.Description };

    /// <summary>Ten digits; the tariff that an administrator imported may hold more codes than the built-in sample.</summary>
    public static SectionField<GoodsItem> HsCode { get; } = new(g => g.HsCode, "HS 编码", "HSCode") { MaxLength = 10, Dictionary = Dictionary.Hs, IsOpenList = true, Shape = TextShape.HsCode, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> NameZh { get; } = new(g => g.NameZh, "货物名称（中文）", "GoodsName") { MaxLength = 200, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> NameEn { get; } = new(g => g.NameEn, "货物名称（英文）", "GoodsNameE") { MaxLength = 400, PrintsInEnglish = true, OnNonGoods = true, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> PackageQuantity { get; } = new(g => g.PackageQuantity, "包装件数", "PackQty") { MaxLength = 25, OnNonGoods = true, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> PackageUnit { get; } = new(g => g.PackageUnit, "包装单位", "PackUnit") { MaxLength = 20, PrintsInEnglish = true, Dictionary = Dictionary.Packages, IsOpenList = true, OnNonGoods = true, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> PackType { get; } = new(g => g.PackType, "包装类型", "PackType") { MaxLength = 1, Dictionary = Dictionary.PackTypes, OnNonGoods = true, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> Description { get; } = new(g => g.Description, "货物描述", "GoodsDesc") { MaxLength = 1000, IsMultiline = true, PrintsInEnglish = true, OnNonGoods = true, Group = FieldGroup.Description };

    public static SectionField<GoodsItem> Quantity { get; } = new(g => g.Quantity, "标准货物数/重量", "GoodsQty") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> QuantityUnitEn { get; } = new(g => g.QuantityUnitEn, "数/重量单位（英文）", "GoodsUnitE") { MaxLength = 20, PrintsInEnglish = true, Dictionary = Dictionary.Units, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> QuantityUnitZh { get; } = new(g => g.QuantityUnitZh, "数/重量单位（中文）", "GoodsUnit") { MaxLength = 20, Dictionary = Dictionary.Units, IsOpenList = true, ValueColumn = "name_zh", Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> SecondQuantity { get; } = new(g => g.SecondQuantity, "辅助货物数/重量", "GoodsQtyRef") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> SecondQuantityUnit { get; } = new(g => g.SecondQuantityUnit, "辅助单位", "GoodsUnitRef") { MaxLength = 20, PrintsInEnglish = true, Dictionary = Dictionary.Units, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> ThirdQuantity { get; } = new(g => g.ThirdQuantity, "第二辅助货物数/重量", "SecdGoodsQtyRef") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> ThirdQuantityUnit { get; } = new(g => g.ThirdQuantityUnit, "第二辅助单位", "SecdGoodsUnitRef") { MaxLength = 20, PrintsInEnglish = true, Dictionary = Dictionary.Units, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> GrossWeight { get; } = new(g => g.GrossWeight, "货物毛重", "GrossWt") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> NetWeight { get; } = new(g => g.NetWeight, "货物净重", "NetWt") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> WeightUnit { get; } = new(g => g.WeightUnit, "重量单位", "WtUnit") { MaxLength = 10, PrintsInEnglish = true, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> UnitPrice { get; } = new(g => g.UnitPrice, "发票单价", "InvPrice") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> InvoiceValue { get; } = new(g => g.InvoiceValue, "发票金额", "InvValue") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> FobValue { get; } = new(g => g.FobValue, "商品 FOB 值", "FOBValue") { MaxLength = 25, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> InvoiceNumber { get; } = new(g => g.InvoiceNumber, "发票号", "InvNo") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Quantity };

    public static SectionField<GoodsItem> OriginCriterion { get; } = new(g => g.OriginCriterion, "原产地标准", "OriCriteria") { MaxLength = 10, PrintsInEnglish = true, Group = FieldGroup.Origin };

    public static SectionField<GoodsItem> CriterionSub { get; } = new(g => g.CriterionSub, "原产地标准子标准", "OriCriteriaSub") { MaxLength = 1, Group = FieldGroup.Origin };

    public static SectionField<GoodsItem> CriterionAuxiliary { get; } = new(g => g.CriterionAuxiliary, "原产地标准辅助项", "OriCriteriaRef") { MaxLength = 10, PrintsInEnglish = true, Group = FieldGroup.Origin };

    /// <summary>In per cent.</summary>
    public static SectionField<GoodsItem> ImportedContentPercent { get; } = new(g => g.ImportedContentPercent, "进口成份比例", "ICompPrpr") { MaxLength = 10, Maximum = 100, Group = FieldGroup.Origin };

    public static SectionField<GoodsItem> OriginCountryCode { get; } = new(g => g.OriginCountryCode, "协定原产国", "GoodsOriginCountry") { MaxLength = 3, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", Group = FieldGroup.Origin };

    public static SectionField<GoodsItem> HighestRate { get; } = new(g => g.HighestRate, "最高税率标志", "GoodsTaxRate") { MaxLength = 1, Dictionary = Dictionary.TaxRateMarks, Group = FieldGroup.Origin };

    public static SectionField<GoodsItem> Producer { get; } = new(g => g.Producer, "生产商描述", "Producer") { MaxLength = 1000, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Producer };

    public static SectionField<GoodsItem> ProducerTelephone { get; } = new(g => g.ProducerTelephone, "生产商电话", "ProducerTel") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Producer };

    public static SectionField<GoodsItem> ProducerFax { get; } = new(g => g.ProducerFax, "生产商传真", "ProducerFax") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Producer };

    public static SectionField<GoodsItem> ProducerEmail { get; } = new(g => g.ProducerEmail, "生产商邮箱", "ProducerEmail") { MaxLength = 50, PrintsInEnglish = true, Shape = TextShape.Email, Group = FieldGroup.Producer };

    public static SectionField<GoodsItem> ProducerConfidential { get; } = new(g => g.ProducerConfidential, "生产商保密", "ProducerSertFlag") { MaxLength = 1, FlagTexts = FlagTexts.YesNo, Group = FieldGroup.Producer };

    public static SectionField<GoodsItem> ManufacturerCode { get; } = new(g => g.ManufacturerCode, "生产企业组织机构代码", "CiqRegNo") { MaxLength = 10, Shape = TextShape.OrganisationCode, Group = FieldGroup.Manufacturer };

    public static SectionField<GoodsItem> ManufacturerNameZh { get; } = new(g => g.ManufacturerNameZh, "生产企业名称", "PrdcEtpsName") { MaxLength = 400, Group = FieldGroup.Manufacturer };

    public static SectionField<GoodsItem> ManufacturerContact { get; } = new(g => g.ManufacturerContact, "生产企业联系人", "PrdcEtpsConcEr") { MaxLength = 20, Group = FieldGroup.Manufacturer };

    public static SectionField<GoodsItem> ManufacturerTelephone { get; } = new(g => g.ManufacturerTelephone, "生产企业联系电话", "PrdcEtpsTel") { MaxLength = 20, Group = FieldGroup.Manufacturer };

    public static IReadOnlyList<SectionField<GoodsItem>> All { get; } =
    [
        IsNonGoods, HsCode, NameZh, NameEn, PackageQuantity, PackageUnit, PackType, Description,
        Quantity, QuantityUnitEn, QuantityUnitZh, SecondQuantity, SecondQuantityUnit, ThirdQuantity, ThirdQuantityUnit,
        GrossWeight, NetWeight, WeightUnit, UnitPrice, InvoiceValue, FobValue, InvoiceNumber,
        OriginCriterion, CriterionSub, CriterionAuxiliary, ImportedContentPercent, OriginCountryCode, HighestRate,
        Producer, ProducerTelephone, ProducerFax, ProducerEmail, ProducerConfidential,
        ManufacturerCode, ManufacturerNameZh, ManufacturerContact, ManufacturerTelephone,
    ];
}
