namespace CooPortal.Pdf.Reading;

/// <summary>What a file may cost before it is refused (security.md §2, hostile PDF).</summary>
public sealed record PdfReadingLimits
{
    public static PdfReadingLimits Standard { get; } = new();

    public int Objects { get; init; } = 50_000;

    /// <summary>Values in all objects: numbers, names, references …</summary>
    public int Values { get; init; } = 2_000_000;

    public int Depth { get; init; } = 50;

    public int Pages { get; init; } = 2_000;

    /// <summary>Bytes that compressed streams, pictures aside, unpack to.</summary>
    public int UnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Pixels of one picture.</summary>
    public long Pixels { get; init; } = 100_000_000;

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);
}
