using CooPortal.Forms.Layouts;

namespace CooPortal.Forms.Elements;

/// <summary>A line of a form's title.</summary>
/// <param name="Text">Wraps where it is too long.</param>
/// <param name="Font">Size and weight.</param>
/// <param name="Space">Millimetres above it.</param>
internal sealed record TitleLine(string Text, FontRole Font = FontRole.Statement, double Space = 1.6);
