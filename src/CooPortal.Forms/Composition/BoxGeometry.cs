using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Composition;

/// <summary>Where caption and content of a box stand.</summary>
internal static class BoxGeometry
{
    public const double Padding = 1.2;
    public const double TickSize = 2.6;

    public static IReadOnlyList<TextLine> CaptionLines(Box box) =>
        box.Caption.Length == 0 ? [] : LineBreaker.Break(box.PrintedCaption, Typefaces.Of(box.CaptionFont), box.Place.Width - (2 * Padding));

    public static Place ContentArea(Box box)
    {
        if (box.ContentArea is { } area)
        {
            return new Place(box.Place.X + area.X, box.Place.Y + area.Y, area.Width, area.Height);
        }
        var captions = CaptionLines(box).Count * Typefaces.LineHeight(Typefaces.Of(box.CaptionFont));
        var inner = box.Place.Inset(Padding);
        return inner.Below(captions == 0 ? 0 : captions + 0.9) with { X = inner.X + 0.6, Width = inner.Width - 0.6 };
    }

    /// <summary>Base line of the n-th line, from 0, of text that begins at <paramref name="top"/>.</summary>
    public static double Baseline(double top, int line, TextStyle style) => top + (line * Typefaces.LineHeight(style)) + (style.Ascent * 0.92);

    /// <summary>The x at which aligned text is anchored.</summary>
    public static double Anchor(Place area, TextAlign align) => align switch
    {
        TextAlign.Left => area.X,
        TextAlign.Centre => area.X + (area.Width / 2),
        TextAlign.Right => area.Right,
        _ => throw new ArgumentOutOfRangeException(nameof(align)),
    };
}
