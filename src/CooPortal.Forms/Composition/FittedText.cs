using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Composition;

/// <summary>A text broken into the lines that fit its area.</summary>
/// <param name="Rest">What goes to a continuation sheet; empty when all fits.</param>
internal sealed record FittedText(TextStyle Style, IReadOnlyList<string> Lines, string Rest);
