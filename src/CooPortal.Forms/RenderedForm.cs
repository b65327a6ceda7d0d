namespace CooPortal.Forms;

/// <summary>A rendered form.</summary>
/// <param name="Pdf">The file, unsigned.</param>
/// <param name="Pages">Pages of the file, backs included.</param>
/// <param name="Sheets">Sheets of the form, as in "2 of 3".</param>
/// <param name="Boxes">Every text that the certificate put on a sheet, with its box.</param>
public sealed record RenderedForm(byte[] Pdf, int Pages, int Sheets, IReadOnlyList<PlacedBox> Boxes)
{
    /// <summary>Goes with a stored document: bytes are comparable only when the renderer is the same.</summary>
    public static string Renderer { get; } = $"Forms 1; {CooPortal.Pdf.PdfDocument.WriterVersion}";
}
