namespace CooPortal.Domain.Catalogue;

/// <summary>原产地标准子标准.</summary>
public sealed record SubCriterion(string Code, string MeaningZh, string MeaningEn)
{
    /// <summary>The sub-criterion states a value content, so that a form may ask for the FOB value.</summary>
    public bool IsValueContent { get; init; }
}
