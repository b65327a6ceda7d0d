using System.Text;

namespace CooPortal.Pdf.Text;

/// <summary>A character that no font of a chain has; nothing is ever printed as an empty box.</summary>
public sealed class MissingGlyphException(Rune character)
    : Exception($"No font has the character \"{Shown(character)}\" (U+{character.Value:X4}).")
{
    public Rune Character { get; } = character;

    private static string Shown(Rune character) => Rune.IsControl(character) ? " " : character.ToString();
}
