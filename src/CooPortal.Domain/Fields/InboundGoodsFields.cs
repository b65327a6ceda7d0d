using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>What a line of goods took from 进境货物原产地信息; read-only, our extension of the interface.</summary>
public static class InboundGoodsFields
{
    public static SectionField<GoodsItem> ProofNumber { get; } = new(g => g.InboundProofNumber, "原始原产地证明编号", "ProofNo") { MaxLength = 50, PrintsInEnglish = true, IsExtension = true };

    /// <summary>Item of the original proof.</summary>
    public static SectionField<GoodsItem> ItemNumber { get; } = new(g => g.InboundItemNumber, "原证商品项号", "ProofGNo") { IsExtension = true };

    public static SectionField<GoodsItem> HsCode { get; } = new(g => g.InboundHsCode, "原证 HS 编码", "ProofHSCode") { MaxLength = 10, IsExtension = true };

    public static SectionField<GoodsItem> OriginCode { get; } = new(g => g.InboundOriginCode, "原产国", "ProofOriginCountry") { MaxLength = 3, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", IsExtension = true };

    public static SectionField<GoodsItem> Quantity { get; } = new(g => g.InboundQuantity, "原证数量", "ProofQty") { MaxLength = 25, IsExtension = true };

    public static SectionField<GoodsItem> QuantityUnit { get; } = new(g => g.InboundQuantityUnit, "原证数量单位", "ProofUnit") { MaxLength = 20, PrintsInEnglish = true, IsExtension = true };

    public static IReadOnlyList<SectionField<GoodsItem>> All { get; } = [ProofNumber, ItemNumber, HsCode, OriginCode, Quantity, QuantityUnit];
}
