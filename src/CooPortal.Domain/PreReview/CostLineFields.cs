using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.PreReview;

/// <summary>The fields of 产品生产明细 in the form's order.</summary>
public static class CostLineFields
{
    public static SectionField<CostLine> Name { get; } = new(line => line.Name, "原料名称", "MaterialName") { MaxLength = 200 };

    public static SectionField<CostLine> HsCode { get; } = new(line => line.HsCode, "原料 HS 编码", "HSCode") { MaxLength = 10, Dictionary = Dictionary.Hs, IsOpenList = true, Shape = TextShape.HsCode };

    public static SectionField<CostLine> Specification { get; } = new(line => line.Specification, "原料规格", "Specification") { MaxLength = 200 };

    public static SectionField<CostLine> Unit { get; } = new(line => line.Unit, "计量单位", "Unit") { MaxLength = 3, Dictionary = Dictionary.Units };

    public static SectionField<CostLine> OriginCountry { get; } = new(line => line.OriginCountry, "原料来源国", "OriginCountry") { MaxLength = 3, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric" };

    public static SectionField<CostLine> Supplier { get; } = new(line => line.Supplier, "供应商", "Supplier") { MaxLength = 200 };

    public static SectionField<CostLine> UnitPrice { get; } = new(line => line.UnitPrice, "原料单价", "UnitPrice") { MaxLength = 20 };

    public static SectionField<CostLine> Usage { get; } = new(line => line.Usage, "单位产品用料", "Usage") { MaxLength = 20 };

    public static SectionField<CostLine> OriginatingValue { get; } = new(line => line.OriginatingValue, "原料原产价值", "OriginatingValue") { MaxLength = 20 };

    public static SectionField<CostLine> NonOriginatingValue { get; } = new(line => line.NonOriginatingValue, "原料非原产价值", "NonOriginatingValue") { MaxLength = 20 };

    public static IReadOnlyList<SectionField<CostLine>> All { get; } =
        [Name, HsCode, Specification, Unit, OriginCountry, Supplier, UnitPrice, Usage, OriginatingValue, NonOriginatingValue];

    public static IReadOnlyList<SectionField<CostLine>> Mandatory { get; } = [Name, Unit, OriginCountry, UnitPrice, Usage, OriginatingValue, NonOriginatingValue];
}
