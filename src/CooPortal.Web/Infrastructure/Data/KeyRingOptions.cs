namespace CooPortal.Web.Infrastructure.Data;

/// <summary>Section DataProtection: the certificate that encrypts the key ring in the database.</summary>
public sealed record KeyRingOptions
{
    public const string Section = "DataProtection";

    /// <summary>PFX file; required in Production.</summary>
    public string CertificateFile { get; init; } = "";

    public string CertificatePassword { get; init; } = "";
}
