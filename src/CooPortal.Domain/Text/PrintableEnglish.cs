using System.Globalization;

namespace CooPortal.Domain.Text;

/// <summary>Which characters the English forms can print: Latin letters (accented ones too), digits, punctuation and a few signs.</summary>
public static class PrintableEnglish
{
    /// <summary>The first character that cannot be printed in English and where it stands; null when there is none.</summary>
    public static OffendingCharacter? FirstOffence(string text)
    {
        var line = 1;
        var column = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                (line, column) = (line + 1, 0);
                continue;
            }
            column++;
            if (!IsPrintable(rune.Value))
            {
                return new OffendingCharacter(Name(rune), line, column);
            }
        }
        return null;
    }

    public static bool IsPrintable(string text) => FirstOffence(text) is null;

    private static bool IsPrintable(int c) => c is '\r' or (>= 0x20 and <= 0x7E) or (>= 0xA1 and <= 0x17F and not 0xAD) or 0x20AC or 0x2122;

    private static string Name(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse
            ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")
            : rune.ToString();
}
