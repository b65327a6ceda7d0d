namespace CooPortal.Pdf.Text;

/// <summary>How text looks. <see cref="Size"/> is in points, everything measured is in millimetres.</summary>
public sealed record TextStyle
{
    public required FontChain Font { get; init; }

    /// <summary>Size of the type in points.</summary>
    public required double Size { get; init; }

    public Colour Colour { get; init; }

    /// <summary>Space added between characters, in points.</summary>
    public double CharacterSpacing { get; init; }

    /// <summary>Width of the characters against their natural width; 0.9 condenses by a tenth.</summary>
    public double HorizontalScale { get; init; } = 1;

    /// <summary>Height of letters above the base line in millimetres.</summary>
    public double Ascent => Millimetres.FromPoints(Font.Ascent * Size);

    /// <summary>Depth below the base line in millimetres.</summary>
    public double Descent => Millimetres.FromPoints(Font.Descent * Size);

    /// <summary>Height of capitals in millimetres.</summary>
    public double CapHeight => Millimetres.FromPoints(Font.CapHeight * Size);

    /// <summary>Width of a line of text in millimetres.</summary>
    /// <exception cref="MissingGlyphException">No font has a character of it.</exception>
    public double WidthOf(ReadOnlySpan<char> text)
    {
        var visible = 0;
        if (CharacterSpacing != 0)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                visible += FontChain.IsInvisible(rune.Value) ? 0 : 1;
            }
        }

        var points = (Font.AdvanceOf(text) * Size) + (Math.Max(visible - 1, 0) * CharacterSpacing);
        return Millimetres.FromPoints(points * HorizontalScale);
    }
}
