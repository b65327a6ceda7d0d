using CooPortal.Pdf.Images;

namespace CooPortal.TestKit;

/// <summary>Draws the sheet that a flatbed scanner would give: toned paper with grain, stamps with soft edges, laid a little askew. Lengths in mm.</summary>
public sealed class SomeScan
{
    public static readonly (byte Red, byte Green, byte Blue) RedInk = (201, 32, 44);
    public static readonly (byte Red, byte Green, byte Blue) BlackInk = (28, 28, 34);

    private readonly double pixelsPerMm;
    private readonly double[] pixels;
    private readonly double[] grain;
    private readonly Random dice;

    public SomeScan(double widthMm = 76, double heightMm = 64, int dpi = 200, byte tone = 246, int seed = 7)
    {
        pixelsPerMm = dpi / 25.4;
        (Width, Height) = ((int)Math.Round(widthMm * pixelsPerMm), (int)Math.Round(heightMm * pixelsPerMm));
        pixels = new double[Width * Height * 3];
        for (var i = 0; i < pixels.Length; i += 3)
        {
            (pixels[i], pixels[i + 1], pixels[i + 2]) = (tone, tone - 2, tone - 6);
        }

        dice = new Random(seed);
        // four dice come near enough to a normal distribution
        grain = [.. Enumerable.Range(0, 4096).Select(_ => (dice.NextDouble() + dice.NextDouble() + dice.NextDouble() + dice.NextDouble() - 2) * 1.732)];
    }

    public int Width { get; }

    public int Height { get; }

    public double PixelsPerMm => pixelsPerMm;

    private double CentreX => Width / pixelsPerMm / 2;

    private double CentreY => Height / pixelsPerMm / 2;

    /// <summary>A company's round seal: ring, star, strokes of characters along the ring.</summary>
    public SomeScan Round(double diameter, double strength = 1, (byte, byte, byte)? ink = null, double? x = null, double? y = null) =>
        Ring(diameter, diameter, 0, strength, ink ?? RedInk, x ?? CentreX, y ?? CentreY);

    /// <summary>An oval seal with its axes turned by some degrees.</summary>
    public SomeScan Oval(double length, double width, double skew = 0) => Ring(length, width, skew, 1, RedInk, CentreX, CentreY);

    /// <summary>A framed seal with lines of strokes.</summary>
    public SomeScan Rectangle(double length, double width, double skew = 0)
    {
        const double Line = 1.1;
        return Paint(CentreX, CentreY, Math.Max(length, width) * 0.62, skew, 1, RedInk, (x, y) =>
        {
            var (right, below) = (Math.Abs(x), Math.Abs(y));
            var inside = right <= length / 2 && below <= width / 2;
            var inFrame = inside && (right >= (length / 2) - Line || below >= (width / 2) - Line);
            var isStroke = right < (length / 2) - 3 && below < (width / 2) - 3 && Positive(x, 4.2) < 2.6 && Positive(y, 7) < 4.4;
            return inFrame || (isStroke && Positive(x + y, 1.3) < 0.7);
        });
    }

    /// <summary>A name written by hand: three characters of thin strokes.</summary>
    public SomeScan Signature(double length, double height, double strength = 1) =>
        Paint(CentreX, CentreY, length, 0, strength, BlackInk, (x, y) =>
        {
            if (Math.Abs(x) > length / 2 || Math.Abs(y) > height / 2)
            {
                return false;
            }

            var along = (x / length) + 0.5;
            var wave = Math.Sin(along * 34) * Math.Cos(along * 5) * ((height / 2) - 0.3);
            var isBar = Math.Abs(y - ((height / 2) - 0.3)) < 0.28 && along is < 0.3 or > 0.62;
            var isPost = Math.Abs(Math.Abs(x) - ((length / 2) - 0.3)) < 0.28 && Math.Abs(y) < height / 2;
            var isTop = Math.Abs(y + ((height / 2) - 0.3)) < 0.28 && along is > 0.1 and < 0.55;
            return isBar || isPost || isTop || Math.Abs(y - wave) < 0.9;
        });

    /// <summary>Lines of printed words.</summary>
    public SomeScan Print(double top, double height = 12) =>
        Paint(CentreX, top + (height / 2), Width / pixelsPerMm, 0, 1, BlackInk, (x, y) =>
            Math.Abs(x) < (Width / pixelsPerMm / 2) - 15 && Math.Abs(y) < height / 2 && Positive(y, 4) < 2.2 && Positive(x, 2.4) < 1.5);

    /// <summary>Takes away what lies right of a line, as a stamp pressed half beside the paper.</summary>
    public SomeScan WipedRightOf(double x, byte tone = 246)
    {
        for (var row = 0; row < Height; row++)
        {
            for (var column = (int)(x * pixelsPerMm); column < Width; column++)
            {
                var at = ((row * Width) + column) * 3;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (tone, tone - 2, tone - 6);
            }
        }

        return this;
    }

    /// <summary>Light that falls off towards the lower right corner, as in a photograph.</summary>
    /// <param name="part">What is missing there, of 1.</param>
    public SomeScan Shaded(double part)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var light = 1 - (part * ((double)x / Width * 0.6 + ((double)y / Height * 0.4)));
                var at = ((y * Width) + x) * 3;
                for (var channel = 0; channel < 3; channel++)
                {
                    pixels[at + channel] *= light;
                }
            }
        }

        return this;
    }

    /// <param name="noise">Standard deviation of the grain, of 255.</param>
    public Raster ToRaster(double noise = 2.5)
    {
        var rgba = new byte[Width * Height * 4];
        for (int from = 0, to = 0; from < pixels.Length; from += 3, to += 4)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                rgba[to + channel] = (byte)Math.Clamp(Math.Round(pixels[from + channel] + (noise * Normal())), 0, 255);
            }

            rgba[to + 3] = 255;
        }

        return new Raster(Width, Height, rgba) { PixelsPerMetre = (int)Math.Round(pixelsPerMm * 1000) };
    }

    public byte[] ToPng(double noise = 2.5) => Png.Encode(ToRaster(noise));

    private static double Positive(double value, double period) => value - (Math.Floor(value / period) * period);

    private double Normal() => grain[dice.Next(grain.Length)];

    private SomeScan Ring(double length, double width, double skew, double strength, (byte, byte, byte) ink, double centreX, double centreY)
    {
        const double Line = 1.2;
        return Paint(centreX, centreY, length * 0.55, skew, strength, ink, (x, y) =>
        {
            var (right, below) = (x / (length / 2), y / (width / 2));
            if ((right * right) + (below * below) > 1)
            {
                return false;
            }

            (right, below) = (x / ((length / 2) - Line), y / ((width / 2) - Line));
            var radius = Math.Sqrt((right * right) + (below * below));
            if (radius >= 1)
            {
                return true;
            }

            var angle = Math.Atan2(y, x);
            var isCharacter = radius is > 0.72 and < 0.92 && Positive(angle, 0.42) < 0.29 && Positive(angle + (radius * 3), 0.11) < 0.06;
            var star = Math.Min(length, width) * 0.15 * (0.55 + (0.45 * Math.Cos(Positive(5 * (angle + (Math.PI / 2)), 2 * Math.PI) - Math.PI)));
            return isCharacter || Math.Sqrt((x * x) + (y * y)) < star;
        });
    }

    private SomeScan Paint(double centreX, double centreY, double reach, double degrees, double strength, (byte Red, byte Green, byte Blue) ink, Func<double, double, bool> isInk)
    {
        const int Fine = 3;
        var (cos, sin) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        var (left, right) = (Clamp(centreX - reach, Width), Clamp(centreX + reach, Width));
        var (top, bottom) = (Clamp(centreY - reach, Height), Clamp(centreY + reach, Height));
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                // where the corners agree there is no edge
                var corners = Hit(column, row) + Hit(column + 0.99, row) + Hit(column, row + 0.99) + Hit(column + 0.99, row + 0.99);
                var hits = corners == 4 ? Fine * Fine : 0;
                for (var part = 0; corners is > 0 and < 4 && part < Fine * Fine; part++)
                {
                    hits += Hit(column + (((part % Fine) + 0.5) / Fine), row + (((part / Fine) + 0.5) / Fine));
                }

                if (hits > 0)
                {
                    var cover = strength * hits / (Fine * Fine);
                    var at = ((row * Width) + column) * 3;
                    pixels[at] += (ink.Red - pixels[at]) * cover;
                    pixels[at + 1] += (ink.Green - pixels[at + 1]) * cover;
                    pixels[at + 2] += (ink.Blue - pixels[at + 2]) * cover;
                }
            }
        }

        return this;

        int Hit(double column, double row)
        {
            var (x, y) = ((column / pixelsPerMm) - centreX, (row / pixelsPerMm) - centreY);
            return isInk((x * cos) + (y * sin), (y * cos) - (x * sin)) ? 1 : 0;
        }

        int Clamp(double mm, int size) => (int)Math.Clamp(mm * pixelsPerMm, 0, size);
    }
}
