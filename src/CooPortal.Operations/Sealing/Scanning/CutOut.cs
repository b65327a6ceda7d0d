using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>Takes a stamp off its paper: upright, the paper transparent, the ink in its own colour as strong as it was.</summary>
internal static class CutOut
{
    /// <summary>What is kept has 300 dots an inch or a little more; finer scans are averaged.</summary>
    private const double KeptPixelsPerMm = 300 / 25.4;

    /// <param name="depth">Ink where it is full, see <see cref="InkMap.DepthIn"/>.</param>
    public static Raster Of(Raster sheet, InkMap map, TurnedBox box, int depth, double pixelsPerMm)
    {
        var step = Math.Max(1, (int)Math.Floor(pixelsPerMm / KeptPixelsPerMm));
        var (width, height) = ((int)Math.Ceiling(box.Width / step), (int)Math.Ceiling(box.Height / step));
        var pixels = new byte[width * height * 4];
        var (cos, sin) = (Math.Cos(box.Angle), Math.Sin(box.Angle));
        Span<double> colour = stackalloc double[3];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                colour.Clear();
                for (var part = 0; part < step * step; part++)
                {
                    var along = (x * step) + (part % step) + 0.5 - (box.Width / 2);
                    var across = (y * step) + (part / step) + 0.5 - (box.Height / 2);
                    Sample(sheet, box.CentreX + (along * cos) - (across * sin) - 0.5, box.CentreY + (along * sin) + (across * cos) - 0.5, colour);
                }

                for (var channel = 0; channel < 3; channel++)
                {
                    colour[channel] /= step * step;
                }

                TakeOff(map, colour, depth, pixels.AsSpan(((y * width) + x) * 4, 4));
            }
        }

        return new Raster(width, height, pixels) { PixelsPerMetre = (int)Math.Round(pixelsPerMm / step * 1000) };
    }

    /// <summary>Adds the colour between four pixels.</summary>
    private static void Sample(Raster sheet, double x, double y, Span<double> colour)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, below) = (x - left, y - top);
        for (var corner = 0; corner < 4; corner++)
        {
            var weight = ((corner & 1) == 1 ? right : 1 - right) * (corner > 1 ? below : 1 - below);
            if (weight > 0)
            {
                var at = ((Math.Clamp(top + (corner >> 1), 0, sheet.Height - 1) * sheet.Width) + Math.Clamp(left + (corner & 1), 0, sheet.Width - 1)) * 4;
                colour[0] += weight * sheet.Pixels[at];
                colour[1] += weight * sheet.Pixels[at + 1];
                colour[2] += weight * sheet.Pixels[at + 2];
            }
        }
    }

    private static void TakeOff(InkMap map, Span<double> colour, int depth, Span<byte> pixel)
    {
        var paper = map.Paper;
        var ink = paper.Ink((byte)Math.Round(colour[0]), (byte)Math.Round(colour[1]), (byte)Math.Round(colour[2]));
        var opacity = Math.Clamp((ink - (map.Faintest * 0.6)) / ((depth * 0.9) - (map.Faintest * 0.6)), 0, 1);
        if (opacity == 0)
        {
            return;
        }

        // what was seen = ink over paper: the paper's share is taken out, and its tone with it
        var cover = Math.Clamp(ink / (depth * 0.9), opacity, 1);
        pixel[0] = Unmixed(colour[0], paper.Red, cover);
        pixel[1] = Unmixed(colour[1], paper.Green, cover);
        pixel[2] = Unmixed(colour[2], paper.Blue, cover);
        pixel[3] = (byte)Math.Round(255 * opacity);
    }

    private static byte Unmixed(double seen, byte paper, double cover) => (byte)Math.Clamp(Math.Round(255 - ((255 - Math.Min(255, seen * 255 / paper)) / cover)), 0, 255);
}
