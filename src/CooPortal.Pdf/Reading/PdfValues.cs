namespace CooPortal.Pdf.Reading;

/// <summary>A name, its #-escapes resolved.</summary>
internal sealed record PdfName(string Value);

/// <summary>A reference to an object; its generation does not matter to a reader.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A word that is no value: obj, endobj, stream, R, xref …</summary>
internal sealed record PdfKeyword(string Word);

/// <summary>A string; nothing here asks what it says.</summary>
internal sealed record PdfText
{
    public static PdfText Instance { get; } = new();
}

internal sealed class PdfArray
{
    public List<object?> Items { get; } = [];
}

internal sealed class PdfMap
{
    public Dictionary<string, object?> Entries { get; } = new(StringComparer.Ordinal);

    public object? this[string key] => Entries.GetValueOrDefault(key);

    public string? Name(string key) => (this[key] as PdfName)?.Value;
}

/// <param name="Start">First byte of the packed data in the file.</param>
/// <param name="Length">Packed bytes.</param>
internal sealed record PdfStreamObject(PdfMap Map, int Start, int Length);
