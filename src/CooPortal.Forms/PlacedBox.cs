using CooPortal.Forms.Layouts;

namespace CooPortal.Forms;

/// <summary>The text of a box, or of a column of the goods table, on one sheet.</summary>
/// <param name="Sheet">Sheet from 1.</param>
/// <param name="Number">Number of the box.</param>
/// <param name="Box">The box.</param>
/// <param name="Ink">Rectangle that the printed lines cover, inside the box.</param>
/// <param name="Text">Printed lines, separated by line feeds.</param>
/// <param name="Points">Size of the type after shrinking.</param>
public sealed record PlacedBox(int Sheet, string Number, Place Box, Place Ink, string Text, double Points);
