using CooPortal.Pdf.Images;
using CooPortal.Pdf.Text;

namespace CooPortal.Pdf.Tests;

/// <summary>Documents that use every kind of drawing.</summary>
internal static class Samples
{
    public const string RareSurname = "\U0002CB4E";

    public static readonly DateTimeOffset Time = new(2026, 3, 4, 23, 30, 0, TimeSpan.Zero);

    public static TextStyle Serif { get; } = new() { Font = BundledFonts.Serif, Size = 10 };

    public static TextStyle Sans { get; } = new() { Font = BundledFonts.Sans, Size = 10 };

    public static PdfForm Background { get; } = MakeBackground();

    public static PdfImage Seal { get; } = new(MakeSeal(120));

    public static PdfDocument Blank() => new(new PdfMetadata { Title = "原产地证书 <&> Test", Author = "深圳某某有限公司", Subject = "Ⅰ", CreatedAt = Time });

    public static PdfDocument OfText(string text)
    {
        var document = Blank();
        document.AddPage().Text(text, 20, 20, Serif);
        return document;
    }

    public static PdfDocument Certificate(string number = "C261234567890001")
    {
        var document = Blank();
        for (var side = 0; side < 2; side++)
        {
            var page = document.AddPage();
            page.Form(Background);
            page.Text("CERTIFICATE OF ORIGIN 原产地证书", 105, 20, Sans with { Font = BundledFonts.SansBold, Size = 14 }, TextAlign.Centre);
            page.Text(number, 198, 20, Serif, TextAlign.Right);
            var y = 40.0;
            foreach (var line in LineBreaker.Break($"Shenzhen {RareSurname} Trading Co., Ltd.\n深圳市南山区科技园中二路（软件园）十二栋", Serif, 50))
            {
                page.Text(line.Text, 12, y, Serif);
                y += 4.5;
            }

            page.Rectangle(10, 10, 190, 277, new Pen(0.3));
            page.Line(10, 100, 200, 100, new Pen(0.2, Colour.Grey(90)) { Dashes = [2, 1], Round = true });
            page.Image(Seal, 120, 200, 42, 42);
            page.Path(new VectorPath().Ellipse(40, 220, 20, 10), new Pen(0.5, Colour.FromRgb(0x008800)), Colour.FromRgb(0xEEFFEE));
            using (page.Clipped(20, 240, 20, 20))
            {
                page.Rectangle(10, 230, 20, 20, fill: Colour.Black);
            }

            using (page.Moved(1.5, -0.5))
            using (page.Faded(0.15))
            using (page.Rotated(45, 105, 148))
            {
                page.Text("未签发 DRAFT", 105, 148, Sans with { Size = 72, Colour = Colour.FromRgb(0xCC0000) }, TextAlign.Centre);
            }
        }

        return document;
    }

    public static Raster MakeSeal(int side)
    {
        var pixels = new byte[side * side * 4];
        for (var i = 0; i < side * side; i++)
        {
            var (x, y) = ((i % side) - (side / 2), (i / side) - (side / 2));
            var radius = Math.Sqrt((x * x) + (y * y)) / side;
            if (radius is > 0.42 and < 0.48)
            {
                (pixels[4 * i], pixels[(4 * i) + 3]) = (220, (byte)(150 + (i % 100)));
            }
        }

        return new Raster(side, side, pixels) { PixelsPerMetre = 11811 };
    }

    private static PdfForm MakeBackground() => new(210, 297, canvas =>
    {
        for (var row = 0; row < 40; row++)
        {
            var wave = new VectorPath().MoveTo(0, row * 7);
            for (var column = 0; column < 10; column++)
            {
                wave.CurveTo((21 * column) + 7, (row * 7) - 8, (21 * column) + 14, (row * 7) + 8, 21 * (column + 1), row * 7);
            }

            canvas.Path(wave, new Pen(0.1, Colour.FromRgb(0xBBDDEE)));
        }

        canvas.Text("1. Exporter 出口商", 12, 34, Serif with { Size = 7 });
    });
}
