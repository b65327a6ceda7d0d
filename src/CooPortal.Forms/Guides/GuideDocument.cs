using CooPortal.Forms.Composition;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Guides;

/// <summary>Sets a guide on A4 pages.</summary>
public static class GuideDocument
{
    private const double Left = 22;
    private const double Top = 24;
    private const double Width = 166;
    private const double Bottom = 275;
    private const double Leading = 1.6;

    // Two lines of text: a heading never stands alone at the foot of a page.
    private const double HeadingKeepsWith = 14;

    private static readonly TextStyle Title = new() { Font = BundledFonts.SansBold, Size = 18 };
    private static readonly TextStyle Heading = new() { Font = BundledFonts.SansBold, Size = 12 };
    private static readonly TextStyle Body = new() { Font = BundledFonts.Sans, Size = 10.5 };

    /// <param name="guide">What it says.</param>
    /// <param name="date">The date that the file carries.</param>
    public static byte[] Render(Guide guide, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var document = new PdfDocument(new PdfMetadata { Title = guide.Title, CreatedAt = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) });
        var canvas = document.AddPage();
        canvas.Text(guide.Title, Left + (Width / 2), Top + 4, Title, TextAlign.Centre);
        var y = Top + 16;
        foreach (var section in guide.Sections)
        {
            Write([section.Heading], Heading, 4, after: HeadingKeepsWith);
            Write(section.Paragraphs, Body, 1.5, after: 0);
        }
        return document.ToBytes();

        void Write(IReadOnlyList<string> paragraphs, TextStyle style, double before, double after)
        {
            var height = Millimetres.FromPoints(style.Size * Leading);
            foreach (var paragraph in paragraphs)
            {
                y += before;
                foreach (var line in LineBreaker.Break(paragraph, style, Width))
                {
                    if (y + height + after > Bottom)
                    {
                        canvas = document.AddPage();
                        y = Top;
                    }
                    canvas.Text(line.Text, Left, BoxGeometry.Baseline(y, 0, style), style);
                    y += height;
                }
            }
        }
    }
}
