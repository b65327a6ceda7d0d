using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Libraries;

/// <summary>An entry of 货物维护: what the lines of a kind of goods have in common. Its fields are those of 货物信息.</summary>
public sealed class GoodsTemplate : IAudited, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public string? HsCode { get; set; }

    public string? NameZh { get; set; }

    public string? NameEn { get; set; }

    public string? QuantityUnitEn { get; set; }

    public string? QuantityUnitZh { get; set; }

    public string? PackageUnit { get; set; }

    public string? WeightUnit { get; set; }

    public string? OriginCriterion { get; set; }

    public string? Producer { get; set; }

    public string? ManufacturerCode { get; set; }

    public string? ManufacturerNameZh { get; set; }

    public string? ManufacturerContact { get; set; }

    public string? ManufacturerTelephone { get; set; }

    /// <summary>Lower-cased code and names for searching without regard to case.</summary>
    public string SearchText { get; set; } = "";

    public DateTime UpdatedAt { get; set; }

    /// <summary>What an entry holds of a line of goods, in the order of the screen.</summary>
    public static IReadOnlyList<SectionField<GoodsItem>> Fields { get; } =
    [
        GoodsFields.HsCode, GoodsFields.NameZh, GoodsFields.NameEn, GoodsFields.QuantityUnitEn, GoodsFields.QuantityUnitZh, GoodsFields.PackageUnit,
        GoodsFields.WeightUnit, GoodsFields.OriginCriterion, GoodsFields.Producer, GoodsFields.ManufacturerCode, GoodsFields.ManufacturerNameZh,
        GoodsFields.ManufacturerContact, GoodsFields.ManufacturerTelephone,
    ];

    /// <summary>An entry is of no use without these.</summary>
    public static IReadOnlyList<SectionField<GoodsItem>> MandatoryFields { get; } =
        [GoodsFields.HsCode, GoodsFields.NameZh, GoodsFields.NameEn, GoodsFields.QuantityUnitEn];

    /// <summary>Takes over what the fields of an entry are on a line.</summary>
    public void Take(GoodsItem line)
    {
        HsCode = line.HsCode;
        NameZh = line.NameZh;
        NameEn = line.NameEn;
        QuantityUnitEn = line.QuantityUnitEn;
        QuantityUnitZh = line.QuantityUnitZh;
        PackageUnit = line.PackageUnit;
        WeightUnit = line.WeightUnit;
        OriginCriterion = line.OriginCriterion;
        Producer = line.Producer;
        ManufacturerCode = line.ManufacturerCode;
        ManufacturerNameZh = line.ManufacturerNameZh;
        ManufacturerContact = line.ManufacturerContact;
        ManufacturerTelephone = line.ManufacturerTelephone;
    }

    /// <summary>A line of goods that holds what the entry holds.</summary>
    public GoodsItem ToLine() => new()
    {
        HsCode = HsCode,
        NameZh = NameZh,
        NameEn = NameEn,
        QuantityUnitEn = QuantityUnitEn,
        QuantityUnitZh = QuantityUnitZh,
        PackageUnit = PackageUnit,
        WeightUnit = WeightUnit,
        OriginCriterion = OriginCriterion,
        Producer = Producer,
        ManufacturerCode = ManufacturerCode,
        ManufacturerNameZh = ManufacturerNameZh,
        ManufacturerContact = ManufacturerContact,
        ManufacturerTelephone = ManufacturerTelephone,
    };
}
