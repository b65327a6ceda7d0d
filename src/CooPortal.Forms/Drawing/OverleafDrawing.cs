using CooPortal.Forms.Composition;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Drawing;

/// <summary>Sets the notes on the back of a form; smaller until they fit the page.</summary>
internal static class OverleafDrawing
{
    private const double Smallest = 5;

    /// <summary>The deployment's official text: first line the heading, then paragraphs divided by empty lines; null when there is none.</summary>
    public static Overleaf? Load(string? folder, string name)
    {
        if (folder is null || Path.Combine(folder, name + ".txt") is var path && !File.Exists(path))
        {
            return null;
        }
        var text = File.ReadAllText(path).ReplaceLineEndings("\n").Trim();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new Overleaf(text, []) : new Overleaf(text[..end].Trim(), text[end..].Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public static void Draw(PdfCanvas canvas, Overleaf notes)
    {
        var title = Typefaces.Of(FontRole.Title);
        canvas.Text(notes.Heading, canvas.Width / 2, SheetFrame.Top + 6, title, TextAlign.Centre);
        var area = new Place(SheetFrame.Left + 3, SheetFrame.Top + 14, SheetFrame.Width - 6, SheetFrame.Bottom - SheetFrame.Top - 14);
        var style = Typefaces.Of(FontRole.Statement) with { Size = 10 };
        while (Height(notes, style, area.Width) > area.Height && style.Size > Smallest)
        {
            style = style with { Size = style.Size - 0.25 };
        }
        var top = area.Y;
        foreach (var paragraph in notes.Paragraphs)
        {
            foreach (var line in LineBreaker.Break(paragraph, style, area.Width))
            {
                canvas.Text(line.Text, area.X, BoxGeometry.Baseline(top, 0, style), style);
                top += LineHeight(style);
            }
            top += Gap(style);
        }
    }

    private static double Height(Overleaf notes, TextStyle style, double width) =>
        notes.Paragraphs.Sum(paragraph => (LineBreaker.Break(paragraph, style, width).Count * LineHeight(style)) + Gap(style));

    private static double LineHeight(TextStyle style) => Typefaces.LineHeight(style) * 1.08;

    private static double Gap(TextStyle style) => LineHeight(style) * 0.45;
}
