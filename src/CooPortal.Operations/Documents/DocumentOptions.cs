namespace CooPortal.Operations.Documents;

/// <summary>Settings of the section Documents.</summary>
public sealed record DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>Root of the document store, outside the web root.</summary>
    public string Folder { get; init; } = "";

    public DocumentSigningOptions Signing { get; init; } = new();

    /// <summary>PEM file with the P-256 private key that signs QR codes.</summary>
    public string QrKeyFile { get; init; } = "";

    /// <summary>PEM files with public keys that signed QR codes before: papers of their time still check.</summary>
    public IReadOnlyList<string> QrFormerKeyFiles { get; init; } = [];

    /// <summary>Address of the page that checks a printed certificate; the QR code leads there.</summary>
    public string CheckingPage { get; init; } = "";

    /// <summary>Folder with the official notes for the back of the forms; empty prints ours.</summary>
    public string OverleafFolder { get; init; } = "";
}
