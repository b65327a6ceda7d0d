using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Forms;

/// <summary>Everything that a printed form shows; the same input gives the same bytes.</summary>
public sealed record CertificateFormInput
{
    public required Certificate Certificate { get; init; }

    /// <summary>The certificate's type in the catalogue.</summary>
    public required CertificateType Type { get; init; }

    public PrintedDocument Document { get; init; } = PrintedDocument.CertificateForm;

    public DocumentKind Kind { get; init; } = DocumentKind.Preview;

    /// <summary>Customs' part; needed for an original.</summary>
    public CustomsLayout? CustomsLayout { get; init; }

    /// <summary>The exporter's seal; needed for an original.</summary>
    public StampPicture? CompanySeal { get; init; }

    /// <summary>The declarant's signature; needed for an original.</summary>
    public StampPicture? DeclarantSignature { get; init; }

    /// <summary>A sample that shows the exporter's own seal and signature in their places, marked across the page.</summary>
    public bool IsSpecimen { get; init; }

    /// <summary>Text of the QR code (<c>PaperQr</c>); needed for an original.</summary>
    public string? QrPayload { get; init; }

    /// <summary>Issued after shipment, beyond the type's window; the form then carries the late issue wording (decisions.md 10).</summary>
    public bool IssuedLate { get; init; }

    /// <summary>Approved and in force; anything else is marked across the page.</summary>
    public bool IsIssued => Certificate.Status == CertificateStatus.Approved;
}
