using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Composition;

/// <summary>Typeface, size in points and leading of each role.</summary>
internal static class Typefaces
{
    /// <summary>Distance of base lines as a multiple of the size.</summary>
    public const double Leading = 1.17;

    public static TextStyle Of(FontRole role) => role switch
    {
        FontRole.Caption => Style(BundledFonts.Serif, 7.5),
        FontRole.Statement => Style(BundledFonts.Serif, 8),
        FontRole.Hint => Style(BundledFonts.Serif, 6.5),
        FontRole.Entry => Style(BundledFonts.Sans, 8.5),
        FontRole.Goods => Style(BundledFonts.Sans, 7.8),
        FontRole.Number => Style(BundledFonts.SansBold, 9.5),
        FontRole.Title => Style(BundledFonts.SerifBold, 13),
        FontRole.Subtitle => Style(BundledFonts.SerifBold, 10),
        FontRole.Mark => Style(BundledFonts.SerifBold, 13),
        FontRole.TitleZh => Style(BundledFonts.SansBold, 17),
        FontRole.CaptionZh => Style(BundledFonts.Sans, 7.5),
    };

    /// <summary>Distance of base lines in millimetres.</summary>
    public static double LineHeight(TextStyle style) => Millimetres.FromPoints(style.Size * Leading);

    private static TextStyle Style(FontChain font, double size) => new() { Font = font, Size = size };
}
