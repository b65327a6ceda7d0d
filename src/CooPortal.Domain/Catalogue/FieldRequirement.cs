namespace CooPortal.Domain.Catalogue;

/// <summary>What a certificate type asks of a field.</summary>
public enum FieldRequirement
{
    Optional,

    /// <summary>Must be filled before declaring (the manual's yellow background).</summary>
    Mandatory,

    /// <summary>The type has no such field: not shown, not printed, not sent.</summary>
    NotApplicable,
}
