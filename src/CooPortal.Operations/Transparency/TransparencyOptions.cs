namespace CooPortal.Operations.Transparency;

/// <summary>Settings of the section Transparency.</summary>
public sealed record TransparencyOptions
{
    public const string Section = "Transparency";

    /// <summary>PEM file with the P-256 private key that signs the heads of the logs; needed on worker nodes.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>PEM files with the public keys that signed before.</summary>
    public IReadOnlyList<string> FormerKeyFiles { get; init; } = [];

    /// <summary>Folder outside the database that every signed head is appended to; shared by the worker nodes.</summary>
    public string Folder { get; init; } = "";

    /// <summary>First part of the logs' origins, a host name; that of Portal:PublicOrigin when empty.</summary>
    public string Origin { get; init; } = "";

    /// <summary>How often new rows are sealed.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether this node can seal.</summary>
    public bool IsSet => KeyFile.Length > 0 && Folder.Length > 0;
}
