using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Composition;

/// <summary>Applies a box's overflow rules in their order.</summary>
internal static class TextFitter
{
    private const double Step = 0.25;

    /// <param name="seeAttachment">Stands where a text goes on over a sheet; null for the English words.</param>
    public static FittedText Fit(string text, Box box, Place area, string? seeAttachment = null)
    {
        var style = Typefaces.Of(box.Font);
        if (Try(text, style, area) is { } natural)
        {
            return natural;
        }
        foreach (var rule in box.Overflow)
        {
            switch (rule)
            {
                case Overflow.ShrinkTo(var floor):
                    while (style.Size > floor)
                    {
                        style = style with { Size = Math.Max(style.Size - Step, floor) };
                        if (Try(text, style, area) is { } smaller)
                        {
                            return smaller;
                        }
                    }
                    break;
                case Overflow.ContinueOnSheet:
                    return Split(text, style, area, seeAttachment ?? FormWords.English.SeeAttachment);
                case Overflow.Refuse:
                    throw new BoxOverflowException(new BoxOverflow(box.Number, box.Caption, LineBreaker.Break(text, style, area.Width).Count, Capacity(style, area)));
            }
        }
        throw new InvalidOperationException($"The overflow rules of box {box.Number} end without ContinueOnSheet or Refuse.");
    }

    /// <summary>Whole lines of a style that an area holds.</summary>
    public static int Capacity(TextStyle style, Place area) => (int)Math.Floor((area.Height / Typefaces.LineHeight(style)) + 1e-6);

    private static FittedText? Try(string text, TextStyle style, Place area)
    {
        var lines = LineBreaker.Break(text, style, area.Width);
        return lines.Count <= Capacity(style, area) ? new FittedText(style, [.. lines.Select(line => line.Text)], "") : null;
    }

    private static FittedText Split(string text, TextStyle style, Place area, string seeAttachment)
    {
        var lines = LineBreaker.Break(text, style, area.Width);
        var kept = Math.Max(Capacity(style, area) - 1, 0);
        return new FittedText(style, [.. lines.Take(kept).Select(line => line.Text), seeAttachment], text[lines[kept].Start..]);
    }
}
