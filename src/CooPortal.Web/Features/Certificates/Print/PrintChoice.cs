using CooPortal.Domain.Catalogue;
using CooPortal.Operations.Documents;
using CooPortal.Web.Features.Certificates.Printers;

namespace CooPortal.Web.Features.Certificates.Print;

/// <summary>What is chosen on the print page; travels in the address, so that a preview can be opened again.</summary>
public sealed record PrintChoice
{
    public PrintedDocument Document { get; init; } = PrintedDocument.CertificateForm;

    /// <summary>套打格式</summary>
    public bool Overprint { get; init; }

    /// <summary>连词符转换</summary>
    public bool Hyphenate { get; init; }

    /// <summary>Name of a calibrated printer, whose offset then stands for the typed one; null for none.</summary>
    public string? Printer { get; init; }

    /// <summary>mm to the right; a printer is never off by more than a few.</summary>
    public decimal OffsetRight { get; init; }

    /// <summary>mm downwards</summary>
    public decimal OffsetDown { get; init; }

    /// <summary>下载 instead of showing.</summary>
    public bool Download { get; init; }

    /// <summary>With the offset of the chosen printer.</summary>
    public PrintChoice On(IReadOnlyList<PrinterOffset> printers) =>
        printers.FirstOrDefault(printer => printer.Name == Printer) is { } printer
            ? this with { OffsetRight = printer.Right, OffsetDown = printer.Down }
            : this with { Printer = null };

    public PrintFormInput ToInput(Guid certificateId) => new()
    {
        CertificateId = certificateId,
        Document = Document,
        IsOverprint = Overprint,
        Hyphenate = Hyphenate,
        OffsetRight = Overprint ? (double)OffsetRight : 0,
        OffsetDown = Overprint ? (double)OffsetDown : 0,
    };

    /// <summary>The choice as a query string.</summary>
    public string Query(bool download = false) => FormattableString.Invariant(
        $"?Document={Document}&Overprint={Flag(Overprint)}&Hyphenate={Flag(Hyphenate)}&OffsetRight={OffsetRight}&OffsetDown={OffsetDown}&Printer={Uri.EscapeDataString(Printer ?? "")}&Download={Flag(download)}");

    private static string Flag(bool value) => value ? "true" : "false";
}
