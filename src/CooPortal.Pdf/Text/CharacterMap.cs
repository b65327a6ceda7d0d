using System.Buffers.Binary;

namespace CooPortal.Pdf.Text;

/// <summary>The font's table from code point to glyph (cmap formats 4 and 12), spread into pages of 256.</summary>
internal sealed class CharacterMap
{
    private const int LastCodePoint = 0x10FFFF;

    private readonly ushort[]?[] _pages = new ushort[(LastCodePoint >> 8) + 1][];

    public CharacterMap(ReadOnlySpan<byte> cmap)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]);
        int bestFormat = 0, best = 0;
        for (var i = 0; i < count; i++)
        {
            var record = cmap[(4 + (8 * i))..];
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var encoding = BinaryPrimitives.ReadUInt16BigEndian(record[2..]);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            var format = BinaryPrimitives.ReadUInt16BigEndian(cmap[offset..]);
            var unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (unicode && format is 4 or 12 && format > bestFormat)
            {
                (bestFormat, best) = (format, offset);
            }
        }

        switch (bestFormat)
        {
            case 4:
                ReadFormat4(cmap[best..]);
                break;
            case 12:
                ReadFormat12(cmap[best..]);
                break;
            default:
                throw new FontFormatException("The font has no Unicode character map of format 4 or 12.");
        }
    }

    /// <summary>The glyph of a code point, 0 where there is none.</summary>
    public ushort this[int codePoint] => _pages[codePoint >> 8] is { } page ? page[codePoint & 0xFF] : (ushort)0;

    private void Set(int codePoint, int glyph)
    {
        if (glyph is > 0 and <= ushort.MaxValue && codePoint <= LastCodePoint)
        {
            var page = _pages[codePoint >> 8] ??= new ushort[256];
            page[codePoint & 0xFF] = (ushort)glyph;
        }
    }

    private void ReadFormat4(ReadOnlySpan<byte> table)
    {
        var segments = BinaryPrimitives.ReadUInt16BigEndian(table[6..]) / 2;
        var ends = table[14..];
        var starts = ends[((2 * segments) + 2)..];
        var deltas = starts[(2 * segments)..];
        var ranges = deltas[(2 * segments)..];
        for (var i = 0; i < segments; i++)
        {
            int start = BinaryPrimitives.ReadUInt16BigEndian(starts[(2 * i)..]);
            int end = BinaryPrimitives.ReadUInt16BigEndian(ends[(2 * i)..]);
            int delta = BinaryPrimitives.ReadUInt16BigEndian(deltas[(2 * i)..]);
            int range = BinaryPrimitives.ReadUInt16BigEndian(ranges[(2 * i)..]);
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = code;
                if (range != 0)
                {
                    glyph = BinaryPrimitives.ReadUInt16BigEndian(ranges[((2 * i) + range + (2 * (code - start)))..]);
                    if (glyph == 0)
                    {
                        continue;
                    }
                }

                Set(code, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void ReadFormat12(ReadOnlySpan<byte> table)
    {
        var groups = BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        for (var i = 0; i < groups; i++)
        {
            var group = table[(16 + (12 * i))..];
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = (int)BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            var glyph = (int)BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var code = start; code <= end && code <= LastCodePoint; code++)
            {
                Set(code, glyph + code - start);
            }
        }
    }
}
