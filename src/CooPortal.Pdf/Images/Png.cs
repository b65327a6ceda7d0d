using System.Buffers.Binary;
using System.IO.Compression;
using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf.Images;

/// <summary>
/// PNG, read strictly because the files come from strangers: eight bits a channel (grey, grey with alpha, RGB, RGBA, palette), no interlace,
/// every chunk's check sum, no byte more than the pixels need and nothing after the end.
/// </summary>
public static class Png
{
    /// <summary>Most pixels taken; a square of 6,324 is a 42 mm seal at 3,800 dots an inch.</summary>
    public const int MaximumPixels = 40_000_000;

    private const int MaximumSide = 20_000;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
    private static readonly uint[] CrcTable = MakeCrcTable();

    private enum Kind : byte
    {
        Grey = 0,
        Rgb = 2,
        Palette = 3,
        GreyAlpha = 4,
        Rgba = 6,
    }

    /// <exception cref="UnacceptableImageException">The file is not a PNG of the kind described above.</exception>
    public static Raster Decode(ReadOnlySpan<byte> file) => Decode(file, MaximumPixels);

    /// <param name="file">The whole file.</param>
    /// <param name="mostPixels">Most pixels that the caller has use for.</param>
    /// <exception cref="UnacceptableImageException">The file is not a PNG of the kind described above, or larger.</exception>
    public static Raster Decode(ReadOnlySpan<byte> file, int mostPixels)
    {
        if (!file.StartsWith(Signature))
        {
            throw new UnacceptableImageException("This is not a PNG file.");
        }

        var rest = file[Signature.Length..];
        var header = Header.Read(NextChunk(ref rest, out var name), name, Math.Min(mostPixels, MaximumPixels));
        ReadOnlySpan<byte> palette = [], transparency = [];
        var data = new MemoryStream();
        var dataEnded = false;
        int? resolution = null;
        while (true)
        {
            var body = NextChunk(ref rest, out name);
            switch (name)
            {
                case "PLTE" when palette.IsEmpty && data.Length == 0 && body.Length is > 0 and <= 768 && body.Length % 3 == 0:
                    palette = body;
                    break;
                case "tRNS" when transparency.IsEmpty && data.Length == 0:
                    transparency = body;
                    break;
                case "pHYs" when body.Length == 9:
                    resolution = body[8] == 1 && BinaryPrimitives.ReadInt32BigEndian(body) is > 0 and var perMetre ? perMetre : null;
                    break;
                case "IDAT" when !dataEnded:
                    data.Write(body);
                    break;
                case "IEND" when body.IsEmpty && data.Length > 0:
                    if (!rest.IsEmpty)
                    {
                        throw new UnacceptableImageException("Data follow the end of the picture.");
                    }

                    return new Raster(header.Width, header.Height, Pixels(header, Inflate(header, data), palette, transparency)) { PixelsPerMetre = resolution };
                case [>= 'a' and <= 'z', ..]:
                    break;
                default:
                    throw new UnacceptableImageException($"The chunk \"{name}\" does not belong here.");
            }

            dataEnded |= data.Length > 0 && name != "IDAT";
        }
    }

    /// <summary>The picture as an RGBA PNG with no other chunk than its resolution: what a stored picture is kept as.</summary>
    public static byte[] Encode(Raster raster)
    {
        ArgumentNullException.ThrowIfNull(raster);
        var file = new PdfBuffer(raster.Pixels.Length / 4);
        file.Raw(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], raster.Height);
        (header[8], header[9]) = (8, (byte)Kind.Rgba);
        AppendChunk(file, "IHDR"u8, header);
        if (raster.PixelsPerMetre is { } perMetre)
        {
            Span<byte> physical = stackalloc byte[9];
            BinaryPrimitives.WriteInt32BigEndian(physical, perMetre);
            BinaryPrimitives.WriteInt32BigEndian(physical[4..], perMetre);
            physical[8] = 1;
            AppendChunk(file, "pHYs"u8, physical);
        }

        AppendChunk(file, "IDAT"u8, Deflate.Compress(PredictUp(raster.Pixels, raster.Width * 4)));
        AppendChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Each row as its difference from the one above (PNG filter 2), which PDF knows too.</summary>
    internal static byte[] PredictUp(ReadOnlySpan<byte> pixels, int stride)
    {
        var rows = pixels.Length / stride;
        var result = new byte[rows * (stride + 1)];
        for (var row = 0; row < rows; row++)
        {
            var target = result.AsSpan(row * (stride + 1), stride + 1);
            target[0] = 2;
            var line = pixels.Slice(row * stride, stride);
            if (row == 0)
            {
                line.CopyTo(target[1..]);
                continue;
            }

            var above = pixels.Slice((row - 1) * stride, stride);
            for (var i = 0; i < stride; i++)
            {
                target[i + 1] = (byte)(line[i] - above[i]);
            }
        }

        return result;
    }

    private static ReadOnlySpan<byte> NextChunk(scoped ref ReadOnlySpan<byte> rest, out string name)
    {
        if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest) > (uint)(rest.Length - 12))
        {
            throw new UnacceptableImageException("The picture is cut short.");
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(rest);
        var named = rest.Slice(4, length + 4);
        if (Crc(named) != BinaryPrimitives.ReadUInt32BigEndian(rest[(length + 8)..]))
        {
            throw new UnacceptableImageException("A check sum of the picture is wrong.");
        }

        name = System.Text.Encoding.Latin1.GetString(named[..4]);
        rest = rest[(length + 12)..];
        return named[4..];
    }

    private static byte[] Inflate(Header header, MemoryStream data)
    {
        var expected = new byte[(long)header.Height * (header.Stride + 1)];
        data.Position = 0;
        try
        {
            using var inflater = new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true);
            inflater.ReadExactly(expected);
            if (inflater.ReadByte() >= 0)
            {
                throw new UnacceptableImageException("The picture holds more data than its size needs.");
            }
        }
        // beside data cut short, an IOException means that the packing asks for a dictionary
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new UnacceptableImageException("The picture's data are damaged or too short.", broken);
        }

        // The check sum of the pixels must be the last thing in the data: nothing can hide behind it.
        var stream = data.GetBuffer().AsSpan(0, (int)data.Length);
        if (BinaryPrimitives.ReadUInt32BigEndian(stream[^4..]) != Deflate.Adler32(expected))
        {
            throw new UnacceptableImageException("The picture's data do not end with their check sum.");
        }

        return expected;
    }

    private static byte[] Pixels(Header header, byte[] rows, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        Unfilter(header, rows);
        var pixels = new byte[4L * header.Width * header.Height];
        var at = 0;
        for (var y = 0; y < header.Height; y++)
        {
            var row = rows.AsSpan((y * (header.Stride + 1)) + 1, header.Stride);
            for (var x = 0; x < header.Width; x++)
            {
                var source = row.Slice(x * header.Channels, header.Channels);
                var pixel = pixels.AsSpan(at, 4);
                at += 4;
                switch (header.Kind)
                {
                    case Kind.Grey:
                        pixel.Fill(source[0]);
                        pixel[3] = transparency.Length == 2 && transparency[0] == 0 && transparency[1] == source[0] ? (byte)0 : (byte)255;
                        break;
                    case Kind.GreyAlpha:
                        pixel.Fill(source[0]);
                        pixel[3] = source[1];
                        break;
                    case Kind.Rgb:
                        source.CopyTo(pixel);
                        pixel[3] = transparency.Length == 6 && (transparency[0] | transparency[2] | transparency[4]) == 0
                            && transparency[1] == source[0] && transparency[3] == source[1] && transparency[5] == source[2] ? (byte)0 : (byte)255;
                        break;
                    case Kind.Rgba:
                        source.CopyTo(pixel);
                        break;
                    case Kind.Palette:
                        if (source[0] * 3 >= palette.Length)
                        {
                            throw new UnacceptableImageException("A pixel names a colour that the palette does not have.");
                        }

                        palette.Slice(source[0] * 3, 3).CopyTo(pixel);
                        pixel[3] = source[0] < transparency.Length ? transparency[source[0]] : (byte)255;
                        break;
                }
            }
        }

        return pixels;
    }

    private static void Unfilter(Header header, byte[] rows)
    {
        var (stride, channels) = (header.Stride, header.Channels);
        var above = new byte[stride].AsSpan();
        for (var y = 0; y < header.Height; y++)
        {
            var filter = rows[y * (stride + 1)];
            var row = rows.AsSpan((y * (stride + 1)) + 1, stride);
            for (var i = 0; i < stride; i++)
            {
                var left = i >= channels ? row[i - channels] : 0;
                var corner = i >= channels ? above[i - channels] : 0;
                row[i] += filter switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => above[i],
                    3 => (byte)((left + above[i]) / 2),
                    4 => (byte)Paeth(left, above[i], corner),
                    _ => throw new UnacceptableImageException("The picture uses an unknown filter."),
                };
            }

            above = row;
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void AppendChunk(PdfBuffer file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        BinaryPrimitives.WriteInt32BigEndian(file.Take(4), body.Length);
        var named = file.Take(4 + body.Length);
        name.CopyTo(named);
        body.CopyTo(named[4..]);
        var crc = Crc(named);
        BinaryPrimitives.WriteUInt32BigEndian(file.Take(4), crc);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }

    private readonly record struct Header(int Width, int Height, Kind Kind)
    {
        public int Channels => Kind switch { Kind.Rgb => 3, Kind.Rgba => 4, Kind.GreyAlpha => 2, _ => 1 };

        public int Stride => Width * Channels;

        public static Header Read(ReadOnlySpan<byte> body, string name, int mostPixels)
        {
            if (name != "IHDR" || body.Length != 13)
            {
                throw new UnacceptableImageException("The picture has no header.");
            }

            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
            if (width is 0 or > MaximumSide || height is 0 or > MaximumSide || (long)width * height > mostPixels)
            {
                throw new UnacceptableImageException($"A picture of {width} × {height} pixels is not taken.");
            }

            if (body[8] != 8 || !Enum.IsDefined((Kind)body[9]) || body[10] != 0 || body[11] != 0 || body[12] != 0)
            {
                throw new UnacceptableImageException("Only PNG with eight bits a channel and without interlace is taken.");
            }

            return new Header((int)width, (int)height, (Kind)body[9]);
        }
    }
}
