using System.Text;

namespace CooPortal.Forms;

/// <summary>A character of a text is in none of the fonts; it is named, never printed as an empty square.</summary>
public sealed class UnprintableCharacterException(Rune character, string box, Exception inner)
    : Exception($"Box {box} holds the character “{character}” (U+{character.Value:X4}), which no font of the form has.", inner)
{
    public Rune Character { get; } = character;

    /// <summary>Number of the box that holds it.</summary>
    public string Box { get; } = box;
}
