namespace CooPortal.Domain.Catalogue;

/// <summary>What 原产地标准辅助项 holds beside a criterion.</summary>
public enum AuxiliaryRule
{
    MustBeEmpty,

    /// <summary>A percentage may be stated.</summary>
    OptionalPercent,

    /// <summary>First four digits of the HS code as NN.NN, filled by the system.</summary>
    HsHeading,
}
