using System.Buffers.Binary;
using System.Text;

namespace CooPortal.Pdf.Text;

/// <summary>A TrueType font held in memory; read once, used by any number of documents and threads.</summary>
public sealed class TrueTypeFont
{
    private const int InstructionsFollow = 0x0100;
    private const int MoreComponents = 0x0020;

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly CharacterMap _map;
    private readonly byte[]?[] _outlines;
    private readonly int _longMetrics;
    private readonly bool _longOffsets;
    private readonly int _hmtx;

    private TrueTypeFont(byte[] file)
    {
        _file = file;
        var tables = ReadUInt16(4);
        for (var i = 0; i < tables; i++)
        {
            var record = 12 + (16 * i);
            var tag = Encoding.ASCII.GetString(file, record, 4);
            _tables[tag] = (checked((int)ReadUInt32(record + 8)), checked((int)ReadUInt32(record + 12)));
        }

        var head = Start("head");
        UnitsPerEm = ReadUInt16(head + 18);
        Bounds = (ReadInt16(head + 36), ReadInt16(head + 38), ReadInt16(head + 40), ReadInt16(head + 42));
        _longOffsets = ReadUInt16(head + 50) != 0;
        GlyphCount = ReadUInt16(Start("maxp") + 4);
        _longMetrics = ReadUInt16(Start("hhea") + 34);
        _hmtx = Start("hmtx");
        _map = new CharacterMap(Table("cmap"));
        _outlines = new byte[GlyphCount][];

        var os2 = Start("OS/2");
        Weight = ReadUInt16(os2 + 4);
        Ascent = ReadInt16(os2 + 68);
        Descent = -ReadInt16(os2 + 70);
        CapHeight = ReadUInt16(os2) >= 2 ? ReadInt16(os2 + 88) : Ascent;
        ItalicAngle = ReadInt32(Start("post") + 4) / 65536.0;
        FixedPitch = ReadUInt32(Start("post") + 12) != 0;
        PostScriptName = ReadPostScriptName();
    }

    /// <summary>The name by which a PDF calls the font, without the prefix of a subset.</summary>
    public string PostScriptName { get; }

    internal int UnitsPerEm { get; }

    internal int GlyphCount { get; }

    internal (int Left, int Bottom, int Right, int Top) Bounds { get; }

    internal int Weight { get; }

    internal int Ascent { get; }

    /// <summary>Depth below the base line, positive.</summary>
    internal int Descent { get; }

    internal int CapHeight { get; }

    internal double ItalicAngle { get; }

    internal bool FixedPitch { get; }

    public static TrueTypeFont Load(string path) => Parse(File.ReadAllBytes(path));

    public static TrueTypeFont Parse(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new TrueTypeFont(file);
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new FontFormatException("The font file is cut short or damaged.", broken);
        }
    }

    public bool Has(Rune character) => _map[character.Value] != 0;

    internal ushort GlyphOf(int codePoint) => _map[codePoint];

    /// <summary>Advance width in font units.</summary>
    internal int AdvanceOf(int glyph) => ReadUInt16(_hmtx + (4 * Math.Min(glyph, _longMetrics - 1)));

    internal int LeftBearingOf(int glyph) =>
        ReadInt16(glyph < _longMetrics ? _hmtx + (4 * glyph) + 2 : _hmtx + (4 * _longMetrics) + (2 * (glyph - _longMetrics)));

    internal ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(Start(tag), _tables[tag].Length);

    /// <summary>The glyph's outline without its hinting program, which a printer does not need.</summary>
    internal byte[] OutlineOf(int glyph) => _outlines[glyph] ??= ReadOutline(glyph);

    /// <summary>The glyphs a composite outline is put together from, with the place of each number in the outline.</summary>
    internal static IEnumerable<(int Place, int Glyph)> ComponentsOf(byte[] outline)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            yield break;
        }

        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            yield return (at + 2, BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2)));
            at += ComponentLength(flags);
        }
        while ((flags & MoreComponents) != 0);
    }

    private static int ComponentLength(int flags)
    {
        var arguments = (flags & 0x0001) != 0 ? 4 : 2;
        var scale = (flags & 0x0008) != 0 ? 2 : (flags & 0x0040) != 0 ? 4 : (flags & 0x0080) != 0 ? 8 : 0;
        return 4 + arguments + scale;
    }

    private byte[] ReadOutline(int glyph)
    {
        var loca = Start("loca");
        var (start, end) = _longOffsets
            ? ((int)ReadUInt32(loca + (4 * glyph)), (int)ReadUInt32(loca + (4 * glyph) + 4))
            : (ReadUInt16(loca + (2 * glyph)) * 2, ReadUInt16(loca + (2 * glyph) + 2) * 2);
        if (start >= end)
        {
            return [];
        }

        var outline = Table("glyf")[start..end];
        return BinaryPrimitives.ReadInt16BigEndian(outline) >= 0 ? WithoutInstructions(outline) : CompositeWithoutInstructions(outline);
    }

    private static byte[] WithoutInstructions(ReadOnlySpan<byte> outline)
    {
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        var lengthAt = 10 + (2 * contours);
        if (contours == 0)
        {
            return [];
        }

        var points = BinaryPrimitives.ReadUInt16BigEndian(outline[(lengthAt - 2)..]) + 1;
        var data = outline[(lengthAt + 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[lengthAt..]))..];
        data = data[..PointDataLength(data, points)];
        var result = new byte[lengthAt + 2 + data.Length];
        outline[..lengthAt].CopyTo(result);
        data.CopyTo(result.AsSpan(lengthAt + 2));
        return result;
    }

    // Glyphs are padded in the file; the exact length keeps the padding out of the subset.
    private static int PointDataLength(ReadOnlySpan<byte> data, int points)
    {
        int at = 0, coordinates = 0;
        for (var point = 0; point < points;)
        {
            var flag = data[at++];
            var repeat = (flag & 0x08) != 0 ? data[at++] + 1 : 1;
            coordinates += repeat * (CoordinateLength(flag, 0x02, 0x10) + CoordinateLength(flag, 0x04, 0x20));
            point += repeat;
        }

        return at + coordinates;
    }

    private static int CoordinateLength(byte flag, int isShort, int isSame) => (flag & isShort) != 0 ? 1 : (flag & isSame) != 0 ? 0 : 2;

    private static byte[] CompositeWithoutInstructions(ReadOnlySpan<byte> outline)
    {
        var result = outline.ToArray();
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(result.AsSpan(at));
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at), (ushort)(flags & ~InstructionsFollow));
            at += ComponentLength(flags);
        }
        while ((flags & MoreComponents) != 0);
        return result[..at];
    }

    private string ReadPostScriptName()
    {
        var name = Start("name");
        var count = ReadUInt16(name + 2);
        var strings = name + ReadUInt16(name + 4);
        for (var i = 0; i < count; i++)
        {
            var record = name + 6 + (12 * i);
            if (ReadUInt16(record + 6) == 6 && ReadUInt16(record) == 3)
            {
                return Encoding.BigEndianUnicode.GetString(_file, strings + ReadUInt16(record + 10), ReadUInt16(record + 8));
            }
        }

        throw new FontFormatException("The font has no PostScript name.");
    }

    private int Start(string tag) =>
        _tables.TryGetValue(tag, out var table) ? table.Offset : throw new FontFormatException($"The font has no table \"{tag}\".");

    private ushort ReadUInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short ReadInt16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int ReadInt32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));

    private uint ReadUInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
