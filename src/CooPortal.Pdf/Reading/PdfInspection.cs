namespace CooPortal.Pdf.Reading;

/// <summary>
/// Looks at a PDF file from outside without drawing it: whether it is whole, what it may do to its reader, and how much of it belongs to
/// which page. Bounded in time and memory whatever the bytes are.
/// </summary>
public static class PdfInspection
{
    /// <exception cref="PdfRefusedException">The file is none, is damaged, encrypted, active, or costs too much.</exception>
    public static PdfFacts Inspect(ReadOnlyMemory<byte> file, PdfReadingLimits? limits = null)
    {
        if (!file.Span.StartsWith("%PDF-"u8))
        {
            throw new PdfRefusedException(PdfRefusal.NotPdf, "the file does not begin with %PDF-");
        }

        var budget = new PdfBudget(limits ?? PdfReadingLimits.Standard);
        var pdf = new PdfFile(file, budget);
        foreach (var number in pdf.Numbers)
        {
            PdfContentGuard.Check(pdf, pdf.Load(number).Value, budget);
        }

        return new PdfFacts(PdfPages.Weigh(pdf, budget));
    }
}
