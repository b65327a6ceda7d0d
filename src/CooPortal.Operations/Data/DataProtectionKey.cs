namespace CooPortal.Operations.Data;

/// <summary>One key of the framework's data protection ring, shared by the web nodes.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string FriendlyName { get; init; } = "";

    public required string Xml { get; init; }
}
