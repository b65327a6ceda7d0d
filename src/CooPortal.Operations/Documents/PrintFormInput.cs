using CooPortal.Domain.Catalogue;

namespace CooPortal.Operations.Documents;

/// <summary>What the user chose in 打印.</summary>
public sealed record PrintFormInput
{
    public required Guid CertificateId { get; init; }

    public PrintedDocument Document { get; init; } = PrintedDocument.CertificateForm;

    /// <summary>套打: only for the certificate itself (feature 78).</summary>
    public bool IsOverprint
    {
        get => field && Document == PrintedDocument.CertificateForm;
        init;
    }

    /// <summary>Offset of the user's printer, mm to the right.</summary>
    public double OffsetRight { get; init; }

    /// <summary>Offset of the user's printer, mm downwards.</summary>
    public double OffsetDown { get; init; }

    /// <summary>连词符转换</summary>
    public bool Hyphenate { get; init; }
}
