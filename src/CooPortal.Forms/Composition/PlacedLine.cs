using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Composition;

/// <summary>One line of text ready to be drawn; <paramref name="Baseline"/> in millimetres from the top of the sheet.</summary>
internal sealed record PlacedLine(string Text, double X, double Baseline, TextStyle Style, TextAlign Align);
