namespace CooPortal.Forms.Guides;

/// <summary>A section of a guide.</summary>
public sealed record GuideSection(string Heading, IReadOnlyList<string> Paragraphs);
