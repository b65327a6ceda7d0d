namespace CooPortal.Pdf;

/// <summary>A colour in sRGB, eight bits a channel.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>A grey from 0 (black) to 255 (white).</summary>
    public static Colour Grey(byte level) => new(level, level, level);

    /// <summary>A colour written as 0xRRGGBB.</summary>
    public static Colour FromRgb(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}
