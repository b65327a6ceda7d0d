namespace CooPortal.Domain.Catalogue;

/// <summary>What 原产地标准辅助项 holds beside a criterion.</summary>
public enum AuxiliaryRule
{
    MustBeEmpty,

    /// <summary>A percentage may be stated.</summary>
    OptionalPercent,

    /// <summary>A percentage must be stated.</summary>
    RequiredPercent,

    /// <summary>What 进口成份比例 leaves of 100 %, as a percentage (manual 1.4, rule 五).</summary>
    RemainderOfImportedContent,

    /// <summary>First four digits of the HS code as NN.NN, filled by the system.</summary>
    HsHeading,
}
