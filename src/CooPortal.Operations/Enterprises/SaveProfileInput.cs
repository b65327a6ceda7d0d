namespace CooPortal.Operations.Enterprises;

public sealed record SaveProfileInput
{
    /// <summary>Typed text by field key; a key that is missing keeps its value.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>Newest revision that the form showed; 0 for none.</summary>
    public required int Revision { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }
}
