using System.Runtime.CompilerServices;
using CooPortal.Forms.Composition;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Drawing;

/// <summary>The frame of a sheet with its captions and wording: the same for every certificate, so drawn and compressed once.</summary>
internal static class FrameDrawing
{
    private static readonly Pen Outer = new(0.4, Colour.Black);
    private static readonly Pen Inner = new(0.2, Colour.Black);
    private static readonly Pen Thin = new(0.12, Colour.Black);

    private static readonly ConditionalWeakTable<SheetLayout, PdfForm> Drawn = [];

    public static PdfForm Of(SheetLayout sheet, GoodsTable? goods) =>
        Drawn.GetValue(sheet, key => new PdfForm(PageSize.A4.Width, PageSize.A4.Height, canvas => Draw(canvas, key, goods)));

    private static void Draw(PdfCanvas canvas, SheetLayout sheet, GoodsTable? goods)
    {
        foreach (var box in sheet.Boxes)
        {
            DrawBox(canvas, box);
        }
        if (sheet.Goods is { } place && goods is not null)
        {
            DrawTable(canvas, place, goods);
        }
        if (sheet.Frame is { } frame)
        {
            canvas.Rectangle(frame.X, frame.Y, frame.Width, frame.Height, Outer);
        }
    }

    private static void DrawBox(PdfCanvas canvas, Box box)
    {
        if (box.HasFrame)
        {
            canvas.Rectangle(box.Place.X, box.Place.Y, box.Place.Width, box.Place.Height, Inner);
        }
        var style = Typefaces.Of(box.CaptionFont);
        foreach (var (line, index) in BoxGeometry.CaptionLines(box).Select((line, index) => (line, index)))
        {
            canvas.Text(line.Text, box.Place.X + BoxGeometry.Padding, BoxGeometry.Baseline(box.Place.Y + BoxGeometry.Padding, index, style), style);
        }
        foreach (var part in box.Parts)
        {
            DrawPart(canvas, part, box.Place.X + part.Right, box.Place.Y + part.Down);
        }
    }

    private static void DrawPart(PdfCanvas canvas, BoxPart part, double x, double y)
    {
        switch (part)
        {
            case Printed printed:
                DrawLines(canvas, printed.Text, new Place(x, y, printed.Width, 0), Typefaces.Of(printed.Font), printed.Align);
                break;
            case FillLine fill:
                var entry = Typefaces.Of(fill.Font);
                var caption = Typefaces.Of(FontRole.Caption);
                var baseline = BoxGeometry.Baseline(y, 0, entry);
                if (fill.Label.Length > 0)
                {
                    canvas.Text(fill.Label, x, baseline, caption);
                }
                if (fill.Underlined)
                {
                    canvas.Line(x, baseline + 1, x + fill.Width, baseline + 1, Thin);
                }
                if (fill.Hint.Length > 0)
                {
                    DrawLines(canvas, fill.Hint, new Place(x, baseline + 1.6, fill.Width, 0), Typefaces.Of(FontRole.Hint), TextAlign.Centre);
                }
                break;
            case Tick tick:
                canvas.Rectangle(x, y, BoxGeometry.TickSize, BoxGeometry.TickSize, Inner);
                canvas.Text(tick.Label, x + BoxGeometry.TickSize + 1.4, y + 2.3, Typefaces.Of(FontRole.Statement));
                break;
            case Stroke stroke:
                canvas.Line(x, y, x + stroke.Width, y + stroke.Height, Thin);
                break;
        }
    }

    private static void DrawTable(PdfCanvas canvas, Place place, GoodsTable goods)
    {
        var columns = goods.ColumnPlaces(place);
        for (var index = 0; index < columns.Count; index++)
        {
            var column = columns[index];
            canvas.Rectangle(column.X, column.Y, column.Width, column.Height, Inner);
            DrawLines(canvas, goods.Columns[index].PrintedCaption, new Place(column.X + 0.9, column.Y + 0.8, column.Width - 1.8, 0), Typefaces.Of(goods.CaptionFont), TextAlign.Left);
        }
        canvas.Line(place.X, place.Y + goods.HeadHeight, place.Right, place.Y + goods.HeadHeight, Inner);
    }

    private static void DrawLines(PdfCanvas canvas, string text, Place area, TextStyle style, TextAlign align)
    {
        foreach (var (line, index) in LineBreaker.Break(text, style, area.Width).Select((line, index) => (line, index)))
        {
            canvas.Text(line.Text, BoxGeometry.Anchor(area, align), BoxGeometry.Baseline(area.Y, index, style), style, align);
        }
    }
}
