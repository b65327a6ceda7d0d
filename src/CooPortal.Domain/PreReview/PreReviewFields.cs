using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.PreReview;

/// <summary>The fields of 企业产品信息 in the form's order; 是否含有进口成分 and 证书类型 are chosen beside them.</summary>
public static class PreReviewFields
{
    public static SectionField<PreReviewSheet> NameZh { get; } = new(sheet => sheet.NameZh, "产品中文名称", "ProductName") { MaxLength = 200 };

    public static SectionField<PreReviewSheet> NameEn { get; } = new(sheet => sheet.NameEn, "产品英文名称", "ProductNameE") { MaxLength = 400, PrintsInEnglish = true };

    public static SectionField<PreReviewSheet> HsCode { get; } = new(sheet => sheet.HsCode, "HS 编码", "HSCode") { MaxLength = 10, Dictionary = Dictionary.Hs, IsOpenList = true, Shape = TextShape.HsCode };

    public static SectionField<PreReviewSheet> Model { get; } = new(sheet => sheet.Model, "型号规格", "Model") { MaxLength = 200 };

    public static SectionField<PreReviewSheet> Unit { get; } = new(sheet => sheet.Unit, "计量单位", "Unit") { MaxLength = 3, Dictionary = Dictionary.Units };

    public static SectionField<PreReviewSheet> ProducerName { get; } = new(sheet => sheet.ProducerName, "生产企业名称", "ProducerName") { MaxLength = 200 };

    public static SectionField<PreReviewSheet> ProducerCode { get; } = new(sheet => sheet.ProducerCode, "生产企业代码", "ProducerCode") { MaxLength = 18, Shape = TextShape.SocialCreditCode };

    public static SectionField<PreReviewSheet> ProductionAddress { get; } = new(sheet => sheet.ProductionAddress, "生产地址", "ProductionAddress") { MaxLength = 400 };

    public static SectionField<PreReviewSheet> Currency { get; } = new(sheet => sheet.Currency, "币制", "Currency") { MaxLength = 3, Dictionary = Dictionary.Currencies };

    public static SectionField<PreReviewSheet> ExFactoryPrice { get; } = new(sheet => sheet.ExFactoryPrice, "单位产品出厂价", "ExFactoryPrice") { MaxLength = 20 };

    public static SectionField<PreReviewSheet> FobPrice { get; } = new(sheet => sheet.FobPrice, "单位产品FOB值", "FOBPrice") { MaxLength = 20 };

    public static SectionField<PreReviewSheet> AnnualOutput { get; } = new(sheet => sheet.AnnualOutput, "年产量", "AnnualOutput") { MaxLength = 20 };

    public static SectionField<PreReviewSheet> AnnualExport { get; } = new(sheet => sheet.AnnualExport, "年出口量", "AnnualExport") { MaxLength = 20 };

    public static SectionField<PreReviewSheet> Process { get; } = new(sheet => sheet.Process, "主要生产工序", "Process") { MaxLength = 2000, IsMultiline = true };

    public static SectionField<PreReviewSheet> Remarks { get; } = new(sheet => sheet.Remarks, "备注", "Remark") { MaxLength = 500, IsMultiline = true };

    public static IReadOnlyList<SectionField<PreReviewSheet>> All { get; } =
    [
        NameZh, NameEn, HsCode, Model, Unit, ProducerName, ProducerCode, ProductionAddress, Currency, ExFactoryPrice, FobPrice,
        AnnualOutput, AnnualExport, Process, Remarks,
    ];

    public static IReadOnlyList<SectionField<PreReviewSheet>> Mandatory { get; } =
        [NameZh, HsCode, Unit, ProducerName, ProducerCode, ProductionAddress, Currency, ExFactoryPrice, FobPrice, Process];
}
