namespace CooPortal.Web.Features.Privacy.Policy;

/// <summary>A heading, a paragraph, or a list with its items; plain text, which the view escapes.</summary>
public sealed record PrivacyBlock(PrivacyBlockKind Kind, IReadOnlyList<string> Lines)
{
    private const int Title = 1;
    private const int Section = 2;

    /// <summary>The marks # and - of Markdown; everything else is text, a line a paragraph.</summary>
    public static IReadOnlyList<PrivacyBlock> Parse(string text)
    {
        var blocks = new List<PrivacyBlock>();
        var items = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal))
            {
                items.Add(line[2..].Trim());
                continue;
            }

            if (items.Count > 0)
            {
                blocks.Add(new PrivacyBlock(PrivacyBlockKind.List, [.. items]));
                items.Clear();
            }

            if (line.Length > 0)
            {
                blocks.Add(Single(line));
            }
        }

        return items.Count == 0 ? blocks : [.. blocks, new PrivacyBlock(PrivacyBlockKind.List, items)];
    }

    private static PrivacyBlock Single(string line)
    {
        var level = line.Length - line.TrimStart('#').Length;
        var kind = level switch
        {
            0 => PrivacyBlockKind.Paragraph,
            Title or Section => PrivacyBlockKind.Heading,
            _ => PrivacyBlockKind.Subheading,
        };
        return new PrivacyBlock(kind, [line[level..].Trim()]);
    }
}
