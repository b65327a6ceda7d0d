using System.Globalization;
using System.Text;

namespace CooPortal.Pdf.Text;

/// <summary>
/// Breaks text into lines no wider than a box: at spaces, at hyphens between letters, at soft hyphens (U+00AD) and zero-width spaces, and
/// between Chinese characters with the rules for punctuation (避头尾). A word wider than the box breaks where it must.
/// </summary>
public static class LineBreaker
{
    private const string NeverFirst = "!%),.:;?]}¢°’”†‡›℃∶、。〃〆〕〗〉》」』】〞︰︱︳﹐﹑﹒﹔﹕﹖﹗！％），．：；？］｝～…—·";
    private const string NeverLast = "$([{£¥‘“‹〈《「『【〔〖〝（［｛￥＄";
    private const double Tolerance = 1e-6;

    /// <param name="text">Text with line feeds where a break is forced.</param>
    /// <param name="style">The style it will be drawn in.</param>
    /// <param name="width">Width of the box in millimetres.</param>
    /// <exception cref="MissingGlyphException">No font has a character of the text.</exception>
    public static IReadOnlyList<TextLine> Break(string text, TextStyle style, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        var lines = new List<TextLine>();
        var start = 0;
        while (true)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            BreakParagraph(text, start, end < 0 ? text.Length : start + end, style, width, lines);
            if (end < 0)
            {
                return lines;
            }

            start += end;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }
    }

    private static void BreakParagraph(string text, int start, int end, TextStyle style, double width, List<TextLine> lines)
    {
        var lineStart = start;
        while (true)
        {
            var next = FindBreak(text, lineStart, end, style, width);
            var last = next >= end;
            var shown = Shown(text.AsSpan(lineStart, next - lineStart), last);
            lines.Add(new TextLine(shown, style.WidthOf(shown), lineStart, last));
            if (last)
            {
                return;
            }

            lineStart = next;
        }
    }

    // Where the line that starts at lineStart ends: the start of the next one.
    private static int FindBreak(string text, int lineStart, int end, TextStyle style, double width)
    {
        var perEm = Millimetres.FromPoints(style.Size * style.HorizontalScale);
        var spacing = Millimetres.FromPoints(style.CharacterSpacing * style.HorizontalScale);
        var hyphen = style.Font.AdvanceOf("-") * perEm;
        double used = -spacing, pendingSpaces = 0;
        var best = -1;
        var (started, inked) = (false, false);
        Rune? previous = null;
        for (var at = lineStart; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length);
            if (previous is { } before && MayBreak(before, rune, text, at, end) && (before.Value != 0xAD || used + hyphen + spacing <= width + Tolerance))
            {
                best = at;
            }

            var advance = FontChain.IsInvisible(rune.Value) ? 0 : (AdvanceOf(style.Font, rune) * perEm) + spacing;
            if (IsSpace(rune) && inked)
            {
                // Spaces at the end of a line may stick out: they are not printed.
                pendingSpaces += advance;
            }
            else
            {
                if (started && used + pendingSpaces + advance > width + Tolerance)
                {
                    // Before a soft hyphen rather than after it: the hyphen itself may not fit any more.
                    return best > lineStart ? best : previous?.Value == 0xAD ? at - 1 : at;
                }

                used += pendingSpaces + advance;
                pendingSpaces = 0;
                started |= advance > 0;
                inked |= advance > 0 && !IsSpace(rune);
            }

            previous = rune;
            at += length;
        }

        return end;
    }

    private static double AdvanceOf(FontChain font, Rune rune) => font.GlyphOf(rune.Value == '\t' ? new Rune(' ') : rune).Advance;

    private static bool MayBreak(Rune before, Rune after, string text, int at, int end)
    {
        if (IsSpace(after) || after.Value is 0xA0 or 0x2060 or 0xFEFF or 0xAD or 0x200B || before.Value is 0xA0 or 0x2060 or 0xFEFF || IsMark(after))
        {
            return false;
        }

        if (IsSpace(before) || before.Value is 0xAD or 0x200B)
        {
            return true;
        }

        if (before.Value == '-')
        {
            // "T-shirt" may part after its hyphen, "-5" and "A--" may not.
            return Rune.IsLetter(after) && at >= 2 && char.IsLetter(text[at - 2]) && at < end;
        }

        return (IsIdeographic(before) || IsIdeographic(after)) && !IsOneOf(NeverFirst, after) && !IsOneOf(NeverLast, before);
    }

    private static bool IsOneOf(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsSpace(Rune rune) => rune.Value is ' ' or '\t' or 0x3000;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsIdeographic(Rune rune) => rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    private static string Shown(ReadOnlySpan<char> line, bool last)
    {
        line = line.TrimEnd(" \t\u3000\u200B");
        var hyphenated = !last && line.Length > 0 && line[^1] == '\u00AD';
        var shown = line.ToString();
        if (line.IndexOfAny('\u00AD', '\u200B', '\t') >= 0)
        {
            shown = shown.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace('\t', ' ');
        }

        return hyphenated ? shown + "-" : shown;
    }
}
