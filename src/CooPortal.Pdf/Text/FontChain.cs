using System.Text;

namespace CooPortal.Pdf.Text;

/// <summary>Fonts asked in order for each character, so that Latin text and Chinese text may stand in one line.</summary>
public sealed class FontChain
{
    private readonly TrueTypeFont[] _fonts;
    private readonly Glyph[]?[] _pages = new Glyph[0x1100][];

    public FontChain(params TrueTypeFont[] fonts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(fonts.Length);
        _fonts = fonts;
    }

    internal readonly record struct Glyph(TrueTypeFont Font, ushort Number, float Advance);

    public IReadOnlyList<TrueTypeFont> Fonts => _fonts;

    /// <summary>Height of letters above the base line as a share of the size; the first font decides.</summary>
    public double Ascent => (double)_fonts[0].Ascent / _fonts[0].UnitsPerEm;

    /// <summary>Depth below the base line as a share of the size; the first font decides.</summary>
    public double Descent => (double)_fonts[0].Descent / _fonts[0].UnitsPerEm;

    /// <summary>Height of capitals as a share of the size; the first font decides.</summary>
    public double CapHeight => (double)_fonts[0].CapHeight / _fonts[0].UnitsPerEm;

    /// <summary>The characters of <paramref name="text"/> that cannot be printed, each once, line ends aside.</summary>
    public IReadOnlyList<Rune> Missing(string text) =>
        [.. text.EnumerateRunes().Where(rune => rune.Value is not ('\n' or '\r' or '\t') && !IsInvisible(rune.Value) && Find(rune.Value).Font is null).Distinct()];

    /// <summary>Characters that steer line breaking or shaping and print nothing.</summary>
    internal static bool IsInvisible(int codePoint) =>
        codePoint is 0xAD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <exception cref="MissingGlyphException">No font has the character.</exception>
    internal Glyph GlyphOf(Rune rune)
    {
        var glyph = Find(rune.Value);
        return glyph.Font is null ? throw new MissingGlyphException(rune) : glyph;
    }

    /// <summary>Width of the text as a share of the size.</summary>
    internal double AdvanceOf(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune.Value))
            {
                width += GlyphOf(rune).Advance;
            }
        }

        return width;
    }

    private Glyph Find(int codePoint)
    {
        var page = _pages[codePoint >> 8] ?? FillPage(codePoint >> 8);
        return page[codePoint & 0xFF];
    }

    private Glyph[] FillPage(int number)
    {
        var page = new Glyph[256];
        for (var i = 0; i < 256; i++)
        {
            foreach (var font in _fonts)
            {
                if (font.GlyphOf((number << 8) | i) is var glyph and not 0)
                {
                    page[i] = new Glyph(font, glyph, (float)font.AdvanceOf(glyph) / font.UnitsPerEm);
                    break;
                }
            }
        }

        return _pages[number] = page;
    }
}
