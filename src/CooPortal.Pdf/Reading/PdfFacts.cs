namespace CooPortal.Pdf.Reading;

/// <summary>What a file was found to be.</summary>
/// <param name="PageBytes">
/// For each page the bytes of its own objects, and its even share of what it has in common with other pages (a font, a letterhead): the
/// pages together never count more than the file has.
/// </param>
public sealed record PdfFacts(IReadOnlyList<long> PageBytes)
{
    public int Pages => PageBytes.Count;
}
