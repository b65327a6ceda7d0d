using CooPortal.Domain.Catalogue;
using CooPortal.Operations.Documents;

namespace CooPortal.Web.Features.Certificates.Print;

/// <summary>What is chosen on the print page; travels in the address, so that a preview can be opened again.</summary>
public sealed record PrintChoice
{
    public PrintedDocument Document { get; init; } = PrintedDocument.CertificateForm;

    /// <summary>套打格式</summary>
    public bool Overprint { get; init; }

    /// <summary>连词符转换</summary>
    public bool Hyphenate { get; init; }

    /// <summary>mm to the right; a printer is never off by more than a few.</summary>
    public decimal OffsetRight { get; init; }

    /// <summary>mm downwards</summary>
    public decimal OffsetDown { get; init; }

    /// <summary>下载 instead of showing.</summary>
    public bool Download { get; init; }

    public PrintFormInput ToInput(Guid certificateId) => new()
    {
        CertificateId = certificateId,
        Document = Document,
        IsOverprint = Overprint,
        Hyphenate = Hyphenate,
        OffsetRight = (double)OffsetRight,
        OffsetDown = (double)OffsetDown,
    };

    /// <summary>The choice as a query string.</summary>
    public string Query(bool download = false) => FormattableString.Invariant(
        $"?Document={Document}&Overprint={Flag(Overprint)}&Hyphenate={Flag(Hyphenate)}&OffsetRight={OffsetRight}&OffsetDown={OffsetDown}&Download={Flag(download)}");

    private static string Flag(bool value) => value ? "true" : "false";
}
