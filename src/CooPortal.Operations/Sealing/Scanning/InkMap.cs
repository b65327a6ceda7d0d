using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>How much ink each pixel of a sheet carries.</summary>
internal sealed class InkMap
{
    private readonly byte[] ink;

    public InkMap(Raster sheet, Paper paper)
    {
        (Width, Height, Paper) = (sheet.Width, sheet.Height, paper);
        Faintest = (int)Math.Ceiling(16 + (3 * paper.Grain));
        ink = new byte[sheet.Width * sheet.Height];
        var pixels = sheet.Pixels;
        for (int i = 0, at = 0; i < ink.Length; i++, at += 4)
        {
            ink[i] = paper.Ink(pixels[at], pixels[at + 1], pixels[at + 2]);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public Paper Paper { get; }

    /// <summary>Less is the paper's grain.</summary>
    public int Faintest { get; }

    public byte this[int x, int y] => ink[(y * Width) + x];

    /// <summary>Whether a pixel and its neighbours right and below carry ink; single specks of grain do not.</summary>
    public bool IsSolid(int x, int y, int threshold)
    {
        var at = (y * Width) + x;
        return x + 1 < Width && y + 1 < Height && ink[at] >= threshold && ink[at + 1] >= threshold && ink[at + Width] >= threshold && ink[at + Width + 1] >= threshold;
    }

    /// <summary>Ink of the well inked parts of an area: what nine tenths of its inked pixels do not reach.</summary>
    public int DepthIn(PixelBox box)
    {
        var histogram = new int[256];
        var count = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                if (this[x, y] is var value && value >= Faintest)
                {
                    histogram[value]++;
                    count++;
                }
            }
        }

        var left = count / 10;
        var depth = 255;
        while (depth > 0 && left >= histogram[depth])
        {
            left -= histogram[depth--];
        }

        return depth;
    }
}
