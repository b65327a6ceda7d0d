using CooPortal.Domain.Sealing;
using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>The white paper under a stamp: its tone, how grainy it is, and proof that a scanner lit it evenly.</summary>
internal sealed record Paper
{
    private const int Tiles = 10;

    /// <summary>Below it the paper is grey or in shadow; scanners give 220 and more.</summary>
    private const int DarkestWhite = 180;

    /// <summary>Part of its brightness by which paper may differ over a sheet; scanners stay within 3 %, photographs pass 10 %.</summary>
    private const double MostFall = 0.075;

    public required byte Red { get; init; }

    public required byte Green { get; init; }

    public required byte Blue { get; init; }

    /// <summary>Standard deviation of the brightness, in steps of 255.</summary>
    public required double Grain { get; init; }

    /// <exception cref="ScanRefusedException">no white paper, or a photograph</exception>
    public static Paper Find(Raster sheet, SealImageKind kind)
    {
        var pixels = sheet.Pixels;
        var histogram = new int[256];
        for (var at = 0; at < pixels.Length; at += 4)
        {
            if (pixels[at + 3] != 255)
            {
                throw new ScanRefusedException(ScanProblem.Retouched, "图片带有透明背景，说明经过制图软件处理。请直接选择扫描仪扫描得到的文件，系统会自动去除纸张底色。");
            }

            histogram[Brightness(pixels, at)]++;
        }

        var mode = Mode(histogram);
        var near = Enumerable.Range(mode - 12, 25).Where(level => level is >= 0 and <= 255).Sum(level => (long)histogram[level]);
        if (mode < DarkestWhite || near < pixels.Length / 4 * 0.35)
        {
            throw NotWhite(kind);
        }

        RequireEven(sheet, mode, kind);
        return Average(pixels, mode);
    }

    public static int Brightness(byte[] pixels, int at) => ((pixels[at] * 77) + (pixels[at + 1] * 151) + (pixels[at + 2] * 28)) >> 8;

    /// <summary>How much darker than the paper a pixel is, in its darkest channel: red ink takes away green and blue, black ink all.</summary>
    public byte Ink(byte red, byte green, byte blue) => (byte)Math.Max(0, Math.Max(Red - red, Math.Max(Green - green, Blue - blue)));

    private static int Mode(int[] histogram)
    {
        // over a window, since grain spreads the paper over neighbouring levels
        var best = 0;
        long most = -1;
        for (var level = 100; level < 256; level++)
        {
            long sum = 0;
            for (var near = Math.Max(0, level - 3); near <= Math.Min(255, level + 3); near++)
            {
                sum += histogram[near];
            }

            if (sum > most)
            {
                (best, most) = (level, sum);
            }
        }

        return best;
    }

    private static ScanRefusedException NotWhite(SealImageKind kind) => new(
        ScanProblem.NotWhitePaper, $"背景不是均匀的白纸（纸张太暗，或有底纹、阴影、其他物品）。请把{SealNames.Of(kind)}{(kind == SealImageKind.Seal ? "盖" : "写")}在空白的白色 A4 纸上，盖好扫描仪上盖后重新扫描，不要用手机拍照。");

    private static void RequireEven(Raster sheet, int mode, SealImageKind kind)
    {
        var levels = new List<int>();
        for (var tile = 0; tile < Tiles * Tiles; tile++)
        {
            if (LevelOf(sheet, tile % Tiles, tile / Tiles, mode) is { } level)
            {
                levels.Add(level);
            }
        }

        if (levels.Count == 0)
        {
            // bright enough, but coloured all over
            throw NotWhite(kind);
        }

        levels.Sort();
        // the corners of a scan may lie in the lid's shadow; a photograph falls off over many tiles
        var (low, high) = (levels[levels.Count / 20], levels[^(1 + (levels.Count / 20))]);
        if (high - low > high * MostFall)
        {
            throw new ScanRefusedException(
                ScanProblem.Uneven, $"纸面明暗不均匀（相差 {(high - low) * 100 / high}%），像是手机拍照，或纸张没有压平。请用平板扫描仪盖好上盖重新扫描{SealNames.Of(kind)}，不要用手机拍照。");
        }
    }

    /// <summary>Median brightness of the paper in a tile; null where ink leaves too little of it.</summary>
    private static int? LevelOf(Raster sheet, int column, int row, int mode)
    {
        var (left, right) = (sheet.Width * column / Tiles, sheet.Width * (column + 1) / Tiles);
        var (top, bottom) = (sheet.Height * row / Tiles, sheet.Height * (row + 1) / Tiles);
        var histogram = new int[256];
        var (count, paper) = (0, 0);
        var step = Math.Max(1, (right - left) / 100);
        for (var y = top; y < bottom; y += step)
        {
            for (var x = left; x < right; x += step)
            {
                var at = ((y * sheet.Width) + x) * 4;
                var level = Brightness(sheet.Pixels, at);
                count++;
                // paper in shade stays without colour
                if (level > mode * 0.55 && Math.Abs(sheet.Pixels[at] - sheet.Pixels[at + 2]) < 40)
                {
                    histogram[level]++;
                    paper++;
                }
            }
        }

        if (count == 0 || paper < count / 2)
        {
            return null;
        }

        var half = paper / 2;
        var median = 0;
        while (half >= histogram[median])
        {
            half -= histogram[median++];
        }

        return median;
    }

    private static Paper Average(byte[] pixels, int mode)
    {
        long red = 0, green = 0, blue = 0, count = 0;
        double squares = 0, sum = 0;
        for (var at = 0; at < pixels.Length; at += 4)
        {
            var level = Brightness(pixels, at);
            if (Math.Abs(level - mode) <= 12)
            {
                red += pixels[at];
                green += pixels[at + 1];
                blue += pixels[at + 2];
                sum += level;
                squares += (double)level * level;
                count++;
            }
        }

        var mean = sum / count;
        return new Paper
        {
            Red = (byte)(red / count),
            Green = (byte)(green / count),
            Blue = (byte)(blue / count),
            Grain = Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))),
        };
    }
}
