namespace CooPortal.Pdf.Images;

/// <summary>A picture as pixels: red, green, blue, opacity, a byte each, rows from the top.</summary>
public sealed class Raster
{
    public Raster(int width, int height, byte[] rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(rgba);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.LongLength, 4L * width * height);
        (Width, Height, Pixels) = (width, height, rgba);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Four bytes a pixel; the array itself, not a copy.</summary>
    public byte[] Pixels { get; }

    /// <summary>Pixels per metre across, where the file said so.</summary>
    public int? PixelsPerMetre { get; init; }
}
