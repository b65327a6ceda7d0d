namespace CooPortal.Domain.Catalogue;

/// <summary>原产地标准 of a type: what it means, what prints, and what must stand beside it.</summary>
public sealed record OriginCriterion
{
    public required string Code { get; init; }

    public required string MeaningZh { get; init; }

    public required string MeaningEn { get; init; }

    /// <summary>The percentage of imported content above which the criterion cannot be met; null for no such limit.</summary>
    public decimal? LargestImportedContent { get; init; }

    /// <summary>The criterion states a value content, so that a form may ask for the FOB value.</summary>
    public bool IsValueContent { get; init; }

    public AuxiliaryRule Auxiliary { get; init; } = AuxiliaryRule.MustBeEmpty;

    public ImportedContentRule ImportedContent { get; init; } = ImportedContentRule.Free;

    /// <summary>Codes of the sub-criteria that must be chosen from; empty when there are none.</summary>
    public IReadOnlyList<SubCriterion> Subs { get; init; } = [];

    /// <summary>PSR 符合产品特定原产地规则.</summary>
    public string Display => $"{Code} {MeaningZh}";
}
