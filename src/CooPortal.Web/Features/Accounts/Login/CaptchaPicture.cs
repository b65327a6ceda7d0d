using System.Security.Cryptography;
using System.Text;
using CooPortal.Pdf.Images;
using CooPortal.Pdf.Text;

namespace CooPortal.Web.Features.Accounts.Login;

/// <summary>Draws a captcha: outlines of letters, each turned and stretched, all bent along a wave, crossed by lines.</summary>
public sealed class CaptchaPicture
{
    private const int Width = 140;
    private const int Height = 42;
    private const int Fine = 4;

    public string DataUrl(string text) => "data:image/png;base64," + Convert.ToBase64String(Draw(text));

    public byte[] Draw(string text)
    {
        var edges = new List<(double X1, double Y1, double X2, double Y2)>();
        var phase = Between(0, Math.Tau);
        var swing = Between(2, 3.5);
        var step = (double)(Width - 20) / text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            Letter(edges, text[i], 12 + (i * step) + Between(-3, 4), phase, swing);
        }

        for (var line = 0; line < 2; line++)
        {
            Stroke(edges, phase + Between(0, Math.Tau));
        }

        return Png.Encode(new Raster(Width, Height, Fill(edges)));
    }

    private static void Letter(List<(double, double, double, double)> edges, char letter, double left, double phase, double swing)
    {
        var outline = GlyphOutline.Of(BundledFonts.ArimoBold, new Rune(letter));
        var size = Between(29, 35);
        var turn = Between(-0.38, 0.38);
        var shear = Between(-0.25, 0.25);
        var baseLine = Between(31, 34);
        foreach (var contour in outline.Contours)
        {
            var points = contour.Select(point =>
            {
                var x = (point.X - (outline.Advance / 2) + (shear * point.Y)) * size;
                var y = (point.Y - 0.36) * size;
                var turnedX = (x * Math.Cos(turn)) - (y * Math.Sin(turn));
                var turnedY = (x * Math.Sin(turn)) + (y * Math.Cos(turn));
                var placedX = left + (outline.Advance * size / 2) + turnedX;
                return (X: placedX, Y: baseLine - (0.36 * size) - turnedY + (swing * Math.Sin((placedX / 19) + phase)));
            }).ToList();
            for (var i = 0; i < points.Count; i++)
            {
                var (x1, y1) = points[i];
                var (x2, y2) = points[(i + 1) % points.Count];
                edges.Add((x1, y1, x2, y2));
            }
        }
    }

    private static void Stroke(List<(double, double, double, double)> edges, double phase)
    {
        const double thickness = 1.3;
        var level = Between(12, 30);
        var slope = Between(-0.08, 0.08);
        double At(double x) => level + (slope * x) + (5 * Math.Sin((x / 23) + phase));
        for (var x = 2.0; x < Width - 2; x += 2)
        {
            edges.Add((x, At(x), x + 2, At(x + 2)));
            edges.Add((x + 2, At(x + 2) + thickness, x, At(x) + thickness));
            edges.Add((x, At(x) + thickness, x, At(x)));
            edges.Add((x + 2, At(x + 2), x + 2, At(x + 2) + thickness));
        }
    }

    /// <summary>Even-odd fill on a grid four times as fine: where a line crosses a letter, both turn inside out, which costs readers of machines more than people.</summary>
    private static byte[] Fill(List<(double X1, double Y1, double X2, double Y2)> edges)
    {
        var coverage = new int[Width * Height];
        for (var row = 0; row < Height * Fine; row++)
        {
            var y = (row + 0.5) / Fine;
            var crossings = edges
                .Where(edge => (edge.Y1 <= y) != (edge.Y2 <= y))
                .Select(edge => edge.X1 + ((y - edge.Y1) / (edge.Y2 - edge.Y1) * (edge.X2 - edge.X1)))
                .Order()
                .ToList();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var from = Math.Max(0, (int)Math.Ceiling((crossings[i] * Fine) - 0.5));
                var to = Math.Min(Width * Fine, (int)Math.Ceiling((crossings[i + 1] * Fine) - 0.5));
                for (var column = from; column < to; column++)
                {
                    coverage[(row / Fine * Width) + (column / Fine)]++;
                }
            }
        }

        var pixels = new byte[Width * Height * 4];
        for (var i = 0; i < coverage.Length; i++)
        {
            var ink = coverage[i] / (double)(Fine * Fine);
            pixels[4 * i] = (byte)(245 - (ink * (245 - 28)));
            pixels[(4 * i) + 1] = (byte)(248 - (ink * (248 - 72)));
            pixels[(4 * i) + 2] = (byte)(251 - (ink * (251 - 128)));
            pixels[(4 * i) + 3] = 255;
        }

        return pixels;
    }

    private static double Between(double low, double high) => low + ((high - low) * RandomNumberGenerator.GetInt32(1_000_001) / 1_000_000);
}
