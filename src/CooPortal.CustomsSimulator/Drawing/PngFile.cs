using System.Buffers.Binary;
using System.IO.Compression;

namespace CooPortal.CustomsSimulator.Drawing;

/// <summary>Writes a picture as PNG with transparency and its resolution.</summary>
internal static class PngFile
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(InkCanvas canvas, (byte R, byte G, byte B) ink, double dotsPerMillimetre)
    {
        using var file = new MemoryStream();
        file.Write(Signature);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        header[8] = 8;
        header[9] = 6;
        Chunk(file, "IHDR"u8, header);

        Span<byte> resolution = stackalloc byte[9];
        BinaryPrimitives.WriteInt32BigEndian(resolution, (int)Math.Round(dotsPerMillimetre * 1000));
        BinaryPrimitives.WriteInt32BigEndian(resolution[4..], (int)Math.Round(dotsPerMillimetre * 1000));
        resolution[8] = 1;
        Chunk(file, "pHYs"u8, resolution);

        Chunk(file, "IDAT"u8, Pixels(canvas, ink));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pixels(InkCanvas canvas, (byte R, byte G, byte B) ink)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + (canvas.Width * 4)];
            for (var y = 0; y < canvas.Height; y++)
            {
                for (var x = 0; x < canvas.Width; x++)
                {
                    (row[1 + (x * 4)], row[2 + (x * 4)], row[3 + (x * 4)], row[4 + (x * 4)]) = (ink.R, ink.G, ink.B, canvas[x, y]);
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }
}
