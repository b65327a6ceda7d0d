using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf.Images;

/// <summary>A picture ready to be drawn in any number of documents and threads; compressed at its first use.</summary>
public sealed class PdfImage : IPdfObject
{
    private readonly Lazy<(byte[] Colours, byte[]? Opacity)> _compressed;

    public PdfImage(Raster raster)
    {
        ArgumentNullException.ThrowIfNull(raster);
        (Width, Height) = (raster.Width, raster.Height);
        _compressed = new(() => Compress(raster));
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <exception cref="UnacceptableImageException">The file is damaged, hostile or of a kind not taken.</exception>
    public static PdfImage FromPng(ReadOnlySpan<byte> file) => new(Png.Decode(file));

    int IPdfObject.WriteTo(PdfWriter writer)
    {
        var (colours, opacity) = _compressed.Value;
        var mask = opacity is null ? 0 : Write(writer, opacity, "/DeviceGray", 1, 0);
        return Write(writer, colours, "/DeviceRGB", 3, mask);
    }

    private int Write(PdfWriter writer, byte[] samples, string space, int channels, int mask) => writer.Flate(samples, entries =>
    {
        entries.Ascii("/Type/XObject/Subtype/Image/Width ").Integer(Width).Ascii("/Height ").Integer(Height)
            .Ascii("/BitsPerComponent 8/ColorSpace").Ascii(space)
            .Ascii("/DecodeParms<</Predictor 15/Colors ").Integer(channels).Ascii("/BitsPerComponent 8/Columns ").Integer(Width).Ascii(">>");
        if (mask != 0)
        {
            entries.Ascii("/SMask ").Reference(mask);
        }
    });

    private static (byte[] Colours, byte[]? Opacity) Compress(Raster raster)
    {
        var count = raster.Width * raster.Height;
        var colours = new byte[count * 3];
        var opacity = new byte[count];
        var opaque = true;
        for (var i = 0; i < count; i++)
        {
            var pixel = raster.Pixels.AsSpan(4 * i, 4);
            opacity[i] = pixel[3];
            opaque &= pixel[3] == 255;
            // What is under a wholly transparent pixel never shows and would only cost bytes.
            if (pixel[3] != 0)
            {
                pixel[..3].CopyTo(colours.AsSpan(3 * i));
            }
        }

        return (Deflate.Compress(Png.PredictUp(colours, raster.Width * 3)), opaque ? null : Deflate.Compress(Png.PredictUp(opacity, raster.Width)));
    }
}
