using System.Globalization;
using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Catalogue;

/// <summary>原产地标准 of a type: what it means, what prints, and what must stand beside it.</summary>
public sealed record OriginCriterion
{
    /// <summary>As the interface carries it; empty for the criterion that is meant where none is entered.</summary>
    public required string Code { get; init; }

    public required string MeaningZh { get; init; }

    public required string MeaningEn { get; init; }

    /// <summary>The percentage of imported content above which the criterion cannot be met; null for no such limit.</summary>
    public decimal? LargestImportedContent { get; init; }

    /// <summary>The criterion states a value content, so that a form may ask for the FOB value.</summary>
    public bool IsValueContent { get; init; }

    public AuxiliaryRule Auxiliary { get; init; } = AuxiliaryRule.MustBeEmpty;

    /// <summary>The smallest percentage that 原产地标准辅助项 may state.</summary>
    public decimal SmallestAuxiliary { get; init; }

    /// <summary>The largest percentage that 原产地标准辅助项 may state.</summary>
    public decimal LargestAuxiliary { get; init; } = 100;

    /// <summary>What the form prints, {0} for 原产地标准辅助项; null prints the code and under it 原产地标准辅助项.</summary>
    public string? PrintedAs { get; init; }

    public ImportedContentRule ImportedContent { get; init; } = ImportedContentRule.Free;

    /// <summary>Codes of the sub-criteria that must be chosen from; empty when there are none.</summary>
    public IReadOnlyList<SubCriterion> Subs { get; init; } = [];

    /// <summary>Destinations for which the criterion is used.</summary>
    public DestinationSet Destinations { get; init; } = DestinationSet.All;

    /// <summary>原产地标准辅助项 is worked out by the system, read-only (manual 1.2 and 1.4).</summary>
    public bool FillsAuxiliary => Auxiliary is AuxiliaryRule.HsHeading or AuxiliaryRule.RemainderOfImportedContent;

    /// <summary>原产地标准为 PSR 时, as sentences about it begin.</summary>
    public string WhenZh => Code.Length == 0 ? "原产地标准留空时" : $"原产地标准为 {Code} 时";

    /// <summary>PSR 符合产品特定原产地规则.</summary>
    public string Display => Code.Length == 0 ? $"（留空）{MeaningZh}" : $"{Code} {MeaningZh}";

    /// <summary>What the system writes into 原产地标准辅助项: empty while it cannot be worked out, null where the user writes it.</summary>
    public string? FilledAuxiliary(GoodsItem line) => Auxiliary switch
    {
        AuxiliaryRule.HsHeading => line.HsCode is { Length: >= 4 } code ? $"{code[..2]}.{code[2..4]}" : "",
        AuxiliaryRule.RemainderOfImportedContent => line.ImportedContentPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{100 - percent:0.#####}%") : "",
        _ => null,
    };
}
