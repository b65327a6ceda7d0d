namespace CooPortal.Domain.Catalogue;

/// <summary>What 进口成份比例 holds beside a criterion.</summary>
public enum ImportedContentRule
{
    /// <summary>Anything from 0 to 100, or nothing.</summary>
    Free,

    /// <summary>From 0 to 100, and must be stated.</summary>
    Required,

    /// <summary>0: the criterion excludes imported content.</summary>
    MustBeZero,

    /// <summary>More than 0.</summary>
    MustBePositive,
}
