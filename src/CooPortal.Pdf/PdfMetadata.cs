namespace CooPortal.Pdf;

/// <summary>What a document says about itself, in the information dictionary and in XMP. No clock is read: the caller gives the time.</summary>
public sealed record PdfMetadata
{
    public required string Title { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>The program for whose user the document was made.</summary>
    public string Creator { get; init; } = "CooPortal";

    /// <summary>BCP 47 tag of the main language.</summary>
    public string Language { get; init; } = "zh-CN";
}
