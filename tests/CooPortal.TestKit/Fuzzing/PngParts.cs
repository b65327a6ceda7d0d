using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>Changes a PNG by its chunks, and its pixels behind their packing.</summary>
public static class PngParts
{
    private const int Signature = 8;
    private static readonly string[] Names = ["IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND", "acTL", "tEXt", "abcd", "ABCD"];

    public static byte[] Change(byte[] file, Mutator mutator)
    {
        if (mutator.Chance(3) || Chunks(file) is not { Count: > 0 } chunks)
        {
            return mutator.Bytes(file);
        }

        for (var round = mutator.Random.Next(1, 4); round > 0; round--)
        {
            var at = mutator.Random.Next(chunks.Count);
            var (name, body) = chunks[at];
            switch (mutator.Random.Next(8))
            {
                case 0 when chunks.Count > 1:
                    chunks.RemoveAt(at);
                    break;
                case 1:
                    chunks.Insert(mutator.Random.Next(chunks.Count + 1), (name, body));
                    break;
                case 2:
                    chunks[at] = (mutator.Pick(Names), body);
                    break;
                case 3:
                    chunks.Insert(at, (mutator.Pick(Names), mutator.Bytes(new byte[mutator.Random.Next(20)])));
                    break;
                case 4:
                    var other = mutator.Random.Next(chunks.Count);
                    (chunks[at], chunks[other]) = (chunks[other], chunks[at]);
                    break;
                case 5 when name == "IDAT" && Unpacked(body) is { } rows:
                    chunks[at] = (name, Packed(mutator.Bytes(rows)));
                    break;
                default:
                    chunks[at] = (name, mutator.Bytes(body));
                    break;
            }
        }

        return Join(file, chunks);
    }

    /// <summary>Writes the right check sum behind every chunk that is whole.</summary>
    public static byte[] Mend(byte[] file)
    {
        var mended = (byte[])file.Clone();
        for (var at = Signature; at + 12 <= mended.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(mended.AsSpan(at));
            if (length > mended.Length - at - 12)
            {
                break;
            }

            BinaryPrimitives.WriteUInt32BigEndian(mended.AsSpan(at + 8 + (int)length), Crc(mended.AsSpan(at + 4, (int)length + 4)));
            at += (int)length + 12;
        }

        return mended;
    }

    private static List<(string Name, byte[] Body)>? Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = Signature; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
            {
                return null;
            }

            chunks.Add((Encoding.Latin1.GetString(file, at + 4, 4), file.AsSpan(at + 8, (int)length).ToArray()));
            at += (int)length + 12;
        }

        return chunks;
    }

    private static byte[] Join(byte[] file, List<(string Name, byte[] Body)> chunks)
    {
        using var joined = new MemoryStream();
        joined.Write(file.AsSpan(0, Math.Min(Signature, file.Length)));
        Span<byte> number = stackalloc byte[4];
        foreach (var (name, body) in chunks)
        {
            byte[] named = [.. Encoding.Latin1.GetBytes(name), .. body];
            BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
            joined.Write(number);
            joined.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
            joined.Write(number);
        }

        return joined.ToArray();
    }

    private static byte[]? Unpacked(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            return plain.ToArray();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ (0xEDB88320 & (uint)-(int)(value & 1));
        }

        return value;
    })];

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }
}
