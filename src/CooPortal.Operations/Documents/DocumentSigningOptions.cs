namespace CooPortal.Operations.Documents;

/// <summary>The certificate that signs originals; its key is never in the database.</summary>
public sealed record DocumentSigningOptions
{
    /// <summary>PFX file with an RSA key of at least 3072 bits and the certificates above it.</summary>
    public string PfxFile { get; init; } = "";

    public string Password { get; init; } = "";
}
