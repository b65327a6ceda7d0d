using CooPortal.Domain.Certificates;
using CooPortal.Forms.Composition;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Drawing;

/// <summary>Draws composed sheets.</summary>
internal sealed class FormPainter(CertificateFormInput input, FormLayout layout, FormRenderOptions options)
{
    private static readonly Pen TickPen = new(0.45, Colour.Black) { Round = true };

    private bool IsOriginal => input is { IsIssued: true, Kind: DocumentKind.Original };

    /// <summary>The time of the record, not of the rendering: the same record gives the same bytes.</summary>
    public static DateTimeOffset TimeOf(CertificateFormInput input) =>
        new(DateTime.SpecifyKind(input.Certificate.Issue.ApprovedAt ?? input.CustomsLayout?.ReceivedAt ?? input.Certificate.UpdatedAt, DateTimeKind.Utc));

    public PdfDocument Paint(IReadOnlyList<Sheet> sheets)
    {
        var document = new PdfDocument(Metadata());
        for (var number = 1; number <= sheets.Count; number++)
        {
            var canvas = document.AddPage();
            using (canvas.Moved(options.OffsetRight, options.OffsetDown))
            {
                PaintFront(canvas, sheets[number - 1], number, sheets.Count);
            }
            if (options.HasFrame && layout.IsCertificate && (number < sheets.Count || (number == 1 && layout.Overleaf is not null)))
            {
                PaintBack(document.AddPage(), number == 1 ? layout.Overleaf : null);
            }
        }
        return document;
    }

    private void PaintFront(PdfCanvas canvas, Sheet sheet, int number, int count)
    {
        if (options.HasFrame)
        {
            PaintBackground(canvas);
        }
        if (Watermark.Words(input, layout) is { Length: > 0 } words)
        {
            Watermark.Draw(canvas, words);
        }
        if (options.HasFrame)
        {
            canvas.Form(FrameDrawing.Of(sheet.Layout, layout.Goods));
        }
        foreach (var line in sheet.Lines)
        {
            canvas.Text(line.Text, line.X, line.Baseline, line.Style, line.Align);
        }
        foreach (var tick in sheet.Ticks)
        {
            canvas.Path(new VectorPath().MoveTo(tick.X + 0.5, tick.Y + 1.3).LineTo(tick.X + 1.1, tick.Y + 2.1).LineTo(tick.Right - 0.3, tick.Y + 0.3), TickPen);
        }
        if (options.HasFrame)
        {
            foreach (var stamp in sheet.Stamps)
            {
                PaintStamp(canvas, stamp);
            }
        }
        if (count > 1)
        {
            var style = Typefaces.Of(FontRole.Caption);
            canvas.Text(layout.Words.CounterOf(number, count), sheet.Layout.Counter.Right, BoxGeometry.Baseline(sheet.Layout.Counter.Y, 0, style), style, TextAlign.Right);
        }
    }

    private void PaintBackground(PdfCanvas canvas)
    {
        if (layout.Tint is { } tint)
        {
            canvas.Form(SecurityBackground.Of(tint));
        }
    }

    private void PaintStamp(PdfCanvas canvas, StampSpot spot)
    {
        switch (spot.Kind)
        {
            case StampKind.BarCode when layout.IsCertificate ? input.IsIssued : true:
                PaintBarCode(canvas, spot.Place);
                break;
            case StampKind.Qr when IsOriginal && input.QrPayload is { } payload:
                canvas.Rectangle(spot.Place.X, spot.Place.Y, spot.Place.Width, spot.Place.Height, fill: Colour.White);
                canvas.Path(QrSymbol.Draw(payload, spot.Place), fill: Colour.Black);
                break;
            case StampKind.CompanySeal when IsOriginal || input.IsSpecimen:
                PaintPicture(canvas, spot.Place, input.CompanySeal);
                break;
            case StampKind.DeclarantSignature when IsOriginal || input.IsSpecimen:
                PaintPicture(canvas, spot.Place, input.DeclarantSignature);
                break;
            case StampKind.CustomsSeal when IsOriginal:
                PaintPicture(canvas, spot.Place, CustomsSeal);
                break;
            case StampKind.CustomsSignature when IsOriginal:
                PaintPicture(canvas, spot.Place, CustomsSignature);
                break;
        }
    }

    private StampPicture? CustomsSeal => field ??= input.CustomsLayout is { } customs ? new StampPicture(customs.SealPng, (double)customs.SealWidthMm, (double)customs.SealHeightMm) : null;

    private StampPicture? CustomsSignature => field ??= input.CustomsLayout is { } customs ? new StampPicture(customs.SignaturePng, (double)customs.SignatureWidthMm, (double)customs.SignatureHeightMm) : null;

    private static void PaintPicture(PdfCanvas canvas, Place place, StampPicture? picture)
    {
        if (picture is null)
        {
            return;
        }
        var image = StampImages.Of(picture.Png);
        // A seal is never made smaller than it is: one larger than its place stands over the box's lower right corner, as if pressed there.
        var (width, height) = (picture.WidthMm, picture.HeightMm);
        canvas.Image(image, place.X + AsideOf(place.Width, width), place.Y + AsideOf(place.Height, height), width, height);

        static double AsideOf(double room, double size) => size > room ? room - size : (room - size) / 2;
    }

    private void PaintBarCode(PdfCanvas canvas, Place place)
    {
        var text = input.CustomsLayout?.BarCode ?? input.Certificate.Issue.BarCode ?? input.Certificate.Number;
        var widths = Code128.Encode(text);
        var style = Typefaces.Of(FontRole.Hint);
        var barHeight = place.Height - Typefaces.LineHeight(style);
        // A third of a millimetre a module reads on any scanner; longer texts take the room there is.
        var module = Math.Min(0.33, place.Width / widths.Sum());
        var path = new VectorPath();
        var x = place.X;
        for (var index = 0; index < widths.Count; index++)
        {
            if (index % 2 == 0)
            {
                path.Rectangle(x, place.Y, widths[index] * module, barHeight);
            }
            x += widths[index] * module;
        }
        canvas.Rectangle(place.X - 2, place.Y - 0.5, x - place.X + 4, place.Height + 0.5, fill: Colour.White);
        canvas.Path(path, fill: Colour.Black);
        canvas.Text(text, (place.X + x) / 2, BoxGeometry.Baseline(place.Y + barHeight + 0.4, 0, style), style, TextAlign.Centre);
    }

    private void PaintBack(PdfCanvas canvas, Overleaf? notes)
    {
        PaintBackground(canvas);
        if (notes is null)
        {
            canvas.Text(layout.Words.BlankBack, canvas.Width / 2, canvas.Height / 2, Typefaces.Of(FontRole.Statement), TextAlign.Centre);
            return;
        }
        OverleafDrawing.Draw(canvas, OverleafDrawing.Load(options.OverleafFolder, layout.Name) ?? notes);
    }

    private PdfMetadata Metadata() => new()
    {
        Title = $"{layout.Title} {input.Certificate.Number}",
        Subject = input.Kind.ToString(),
        CreatedAt = TimeOf(input),
        Language = layout.Words.Language,
    };
}
