namespace CooPortal.Operations.Docking;

/// <summary>Conditions of 导入记录; an empty one does not restrict. Days of China Standard Time, both ends included.</summary>
public sealed record ImportFilter
{
    /// <summary>Beginning of a certificate number.</summary>
    public string? Number { get; init; }

    /// <summary>Root element: Certificate or File.</summary>
    public string? Kind { get; init; }

    /// <summary>Part of the name of the key or user.</summary>
    public string? BroughtBy { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
