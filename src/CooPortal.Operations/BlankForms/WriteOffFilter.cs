namespace CooPortal.Operations.BlankForms;

/// <summary>Conditions of 空白证单核销. Days of approval are days in China Standard Time, both ends included.</summary>
public sealed record WriteOffFilter
{
    /// <summary>Part of 证书号.</summary>
    public string? Number { get; init; }

    public string? TypeCode { get; init; }

    public DateOnly? ApprovedFrom { get; init; }

    public DateOnly? ApprovedTo { get; init; }
}
