namespace CooPortal.Operations.Data;

/// <summary>Hash of the table a dictionary was last seeded from.</summary>
public sealed class DictionaryVersion
{
    public required string Dictionary { get; init; }

    public required string Sha256 { get; set; }

    public DateTime SeededAt { get; set; }
}
