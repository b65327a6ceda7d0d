using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Web.Features.Certificates.Printers;

namespace CooPortal.Web.Features.Certificates.Print;

/// <summary>The print page of a certificate.</summary>
/// <param name="Printers">Printers that the user has calibrated.</param>
/// <param name="Problems">Why the document cannot be printed, in the user's words; empty when it can.</param>
public sealed record PrintPage(Certificate Certificate, CertificateType Type, PrintChoice Choice, IReadOnlyList<PrinterOffset> Printers, IReadOnlyList<string> Problems)
{
    /// <summary>Whether the chosen document is shown as 套打.</summary>
    public bool IsOverprint => Choice.Overprint && Choice.Document == PrintedDocument.CertificateForm;

    /// <summary>Address of the file, for viewer and print icon.</summary>
    public string File => $"/certificates/print/file/{Certificate.Id:D}{Choice.Query()}";

    public string DownloadFile => $"/certificates/print/file/{Certificate.Id:D}{Choice.Query(download: true)}";
}
