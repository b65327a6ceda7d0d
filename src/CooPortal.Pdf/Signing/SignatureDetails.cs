namespace CooPortal.Pdf.Signing;

/// <summary>What a signature says beside the signer's certificate.</summary>
public sealed record SignatureDetails
{
    /// <summary>The time claimed, written to /M; CAdES leaves no room for it in the CMS part of a PDF.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    public string Reason { get; init; } = "";

    public string Location { get; init; } = "";

    public string FieldName { get; init; } = "Signature";

    /// <summary>Where the signature shows; nowhere by default.</summary>
    public SignatureAppearance? Appearance { get; init; }
}
