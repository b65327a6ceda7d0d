using System.Buffers.Binary;
using System.IO.Compression;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>The chunks of a PNG file before its pixels.</summary>
internal static class PngHead
{
    // Deflate cannot do better, so a header that claims more lies.
    private const int BestCompression = 1032;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <exception cref="ScanRefusedException">damaged, animated, too large, or the header says what cannot be</exception>
    public static ScanSheet Read(ReadOnlySpan<byte> head, long fileLength)
    {
        var rest = head[Signature.Length..];
        var header = Chunk(ref rest, out var name);
        if (name != "IHDR" || header.Length != 13)
        {
            throw ScanFile.Damaged();
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        ScanFile.RequireBearable(width, height);
        double? across = null, down = null;
        while (true)
        {
            var body = Chunk(ref rest, out name);
            switch (name)
            {
                case "acTL":
                    throw new ScanRefusedException(ScanProblem.Animated, "这是动态图片（APNG），扫描仪不会生成这种文件。请用扫描仪重新扫描，直接选择扫描得到的文件。");
                case "pHYs" when body.Length == 9 && body[8] == 1:
                    across = PerMm(body);
                    down = PerMm(body[4..]);
                    break;
                case "IDAT":
                    RequireHonest(header, height, body, rest, head.Length, fileLength);
                    return new ScanSheet { Width = (int)width, Height = (int)height, PixelsPerMm = across, PixelsPerMmDown = down };
                case "IEND":
                    throw ScanFile.Damaged();
            }
        }
    }

    private static double? PerMm(ReadOnlySpan<byte> perMetre) => BinaryPrimitives.ReadUInt32BigEndian(perMetre) is > 0 and var value ? value / 1000d : null;

    /// <summary>The next chunk; of pixels perhaps only its beginning, where the file's head ends.</summary>
    private static ReadOnlySpan<byte> Chunk(scoped ref ReadOnlySpan<byte> rest, out string name)
    {
        if (rest.Length < 8)
        {
            throw ScanFile.Damaged();
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        name = System.Text.Encoding.Latin1.GetString(rest.Slice(4, 4));
        if (length > rest.Length - 12)
        {
            var begun = name == "IDAT" ? rest[8..] : throw ScanFile.Damaged();
            rest = [];
            return begun;
        }

        var body = rest.Slice(8, (int)length);
        rest = rest[((int)length + 12)..];
        return body;
    }

    private static void RequireHonest(ReadOnlySpan<byte> header, uint height, ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest, int headLength, long fileLength)
    {
        var channels = header[9] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var width = BinaryPrimitives.ReadUInt32BigEndian(header);
        var expected = height * (1 + (((width * (long)header[8] * channels) + 7) / 8));
        var isInterlaced = header[12] != 0;
        if (expected > fileLength * BestCompression || (!isInterlaced && headLength == fileLength && CountPixelBytes(first, rest, expected) != expected))
        {
            throw new ScanRefusedException(
                ScanProblem.LyingHeader, $"文件头记载图片为 {width} × {height} 像素，与文件内容不符，文件可能已被改动或损坏。请重新扫描，直接选择扫描得到的文件。");
        }
    }

    /// <summary>Bytes that the pixel data unpack to, counted only to one more than expected.</summary>
    private static long CountPixelBytes(ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest, long expected)
    {
        var packed = new MemoryStream();
        packed.Write(first);
        while (rest.Length >= 12)
        {
            var body = Chunk(ref rest, out var name);
            if (name == "IDAT")
            {
                packed.Write(body);
            }
        }

        packed.Position = 0;
        var buffer = new byte[64 * 1024];
        long count = 0;
        try
        {
            using var inflater = new ZLibStream(packed, CompressionMode.Decompress);
            while (count <= expected && inflater.Read(buffer) is > 0 and var read)
            {
                count += read;
            }
        }
        // an IOException means that the packing asks for a dictionary
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw ScanFile.Damaged();
        }

        return count;
    }
}
