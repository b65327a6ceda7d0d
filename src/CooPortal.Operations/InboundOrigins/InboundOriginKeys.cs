using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Operations.InboundOrigins;

/// <summary>The keys of the query, as fields of the screen: all three must be right (manual 1.26).</summary>
public static class InboundOriginKeys
{
    public static SectionField<GoodsItem> ProofNumber => InboundGoodsFields.ProofNumber;

    public static SectionField<GoodsItem> OriginCode => InboundGoodsFields.OriginCode;

    public static SectionField<GoodsItem> HsCode => GoodsFields.HsCode;

    public static IReadOnlyList<SectionField<GoodsItem>> All { get; } = [ProofNumber, OriginCode, HsCode];
}
