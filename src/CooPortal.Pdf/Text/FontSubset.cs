using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf.Text;

/// <summary>
/// The characters of one font that one document or form uses. Each gets the next number when first drawn; that number is code,
/// CID and glyph in the file, so two characters that share a glyph still come back as themselves when text is copied.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font) : IPdfObject
{
    private static readonly string ToUnicodeOpening = """
        /CIDInit/ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
        /CMapName/Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000><FFFF>
        endcodespacerange

        """.ReplaceLineEndings("\n");

    private readonly Dictionary<int, int> _codes = [];
    private readonly List<(int CodePoint, int Glyph)> _used = [(0, 0)];
    private Built? _built;

    public int CodeOf(int codePoint, int glyph)
    {
        if (!_codes.TryGetValue(codePoint, out var code))
        {
            if (_built is not null)
            {
                throw new InvalidOperationException("The subset is closed: its font has been written.");
            }

            code = _used.Count;
            _codes.Add(codePoint, code);
            _used.Add((codePoint, glyph));
        }

        return code;
    }

    public int WriteTo(PdfWriter writer)
    {
        var built = _built ??= Build();
        var (type0, descendant, descriptor) = (writer.Reserve(), writer.Reserve(), writer.Reserve());
        var program = writer.Flate(built.Program, entries => entries.Ascii("/Length1 ").Integer(built.ProgramLength));
        var toUnicode = writer.Flate(built.ToUnicode);

        writer.Begin(type0).Ascii("<</Type/Font/Subtype/Type0/BaseFont/").Ascii(built.Name).Ascii("/Encoding/Identity-H/DescendantFonts[")
            .Reference(descendant).Ascii("]/ToUnicode ").Reference(toUnicode).Ascii(">>");
        writer.End();

        writer.Begin(descendant).Ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont/").Ascii(built.Name)
            .Ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ").Reference(descriptor)
            .Ascii("/DW 1000/W[0[").Raw(built.Widths).Ascii("]]>>");
        writer.End();

        var bounds = font.Bounds;
        writer.Begin(descriptor).Ascii("<</Type/FontDescriptor/FontName/").Ascii(built.Name)
            .Ascii("/Flags ").Integer(4 | (font.FixedPitch ? 1 : 0) | (font.ItalicAngle != 0 ? 64 : 0))
            .Ascii("/FontBBox[").Number(InThousandths(bounds.Left), 0).Ascii(" ").Number(InThousandths(bounds.Bottom), 0).Ascii(" ")
            .Number(InThousandths(bounds.Right), 0).Ascii(" ").Number(InThousandths(bounds.Top), 0)
            .Ascii("]/ItalicAngle ").Number(font.ItalicAngle, 1).Ascii("/Ascent ").Number(InThousandths(font.Ascent), 0)
            .Ascii("/Descent ").Number(-InThousandths(font.Descent), 0).Ascii("/CapHeight ").Number(InThousandths(font.CapHeight), 0)
            // No font says how thick its stems are; this is the usual estimate from the weight class.
            .Ascii("/StemV ").Number(50 + Math.Pow(font.Weight / 65.0, 2), 0).Ascii("/FontFile2 ").Reference(program).Ascii(">>");
        writer.End();
        return type0;
    }

    private double InThousandths(double units) => units * 1000 / font.UnitsPerEm;

    private Built Build()
    {
        var glyphs = _used.ConvertAll(used => used.Glyph);
        var outlines = Outlines(glyphs);
        var program = Program(glyphs, outlines);
        return new Built(Prefix() + "+" + font.PostScriptName, Deflate.Compress(program), program.Length, Deflate.Compress(ToUnicode()), Widths());
    }

    // Components of composite glyphs join at the end, where no code of the text reaches them.
    private List<byte[]> Outlines(List<int> glyphs)
    {
        var outlines = new List<byte[]>(glyphs.Count);
        Dictionary<int, int>? numbers = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var outline = font.OutlineOf(glyphs[i]);
            var copied = false;
            foreach (var (place, glyph) in TrueTypeFont.ComponentsOf(outline))
            {
                if (numbers is null)
                {
                    numbers = [];
                    for (var j = 0; j < glyphs.Count; j++)
                    {
                        numbers.TryAdd(glyphs[j], j);
                    }
                }

                if (!numbers.TryGetValue(glyph, out var number))
                {
                    number = glyphs.Count;
                    glyphs.Add(glyph);
                    numbers.Add(glyph, number);
                }

                if (!copied)
                {
                    outline = (byte[])outline.Clone();
                    copied = true;
                }

                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(place), (ushort)number);
            }

            outlines.Add(outline);
        }

        return outlines;
    }

    private byte[] Program(List<int> glyphs, List<byte[]> outlines)
    {
        var glyfLength = outlines.Sum(outline => (outline.Length + 1) & ~1);
        var longOffsets = glyfLength > 2 * ushort.MaxValue;
        (string Tag, int Length)[] tables =
        [
            ("glyf", glyfLength), ("head", 54), ("hhea", 36), ("hmtx", 4 * glyphs.Count), ("loca", (glyphs.Count + 1) * (longOffsets ? 4 : 2)), ("maxp", 32),
        ];

        var starts = new int[tables.Length];
        var length = 12 + (16 * tables.Length);
        for (var i = 0; i < tables.Length; i++)
        {
            starts[i] = length;
            length += (tables[i].Length + 3) & ~3;
        }

        var file = new byte[length];
        Span<byte> Of(int table) => file.AsSpan(starts[table], tables[table].Length);

        Span<byte> glyf = Of(0), loca = Of(4), hmtx = Of(3);
        var offset = 0;
        for (var i = 0; i <= glyphs.Count; i++)
        {
            if (longOffsets)
            {
                BinaryPrimitives.WriteInt32BigEndian(loca[(4 * i)..], offset);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(loca[(2 * i)..], (ushort)(offset / 2));
            }

            if (i < glyphs.Count)
            {
                outlines[i].CopyTo(glyf[offset..]);
                offset += (outlines[i].Length + 1) & ~1;
                BinaryPrimitives.WriteUInt16BigEndian(hmtx[(4 * i)..], (ushort)font.AdvanceOf(glyphs[i]));
                BinaryPrimitives.WriteInt16BigEndian(hmtx[((4 * i) + 2)..], (short)font.LeftBearingOf(glyphs[i]));
            }
        }

        font.Table("head")[..54].CopyTo(Of(1));
        Of(1)[8..12].Clear();
        BinaryPrimitives.WriteInt16BigEndian(Of(1)[50..], (short)(longOffsets ? 1 : 0));
        font.Table("hhea")[..36].CopyTo(Of(2));
        BinaryPrimitives.WriteUInt16BigEndian(Of(2)[34..], (ushort)glyphs.Count);
        font.Table("maxp")[..32].CopyTo(Of(5));
        BinaryPrimitives.WriteUInt16BigEndian(Of(5)[4..], (ushort)glyphs.Count);
        // One zone and no storage, functions or instructions: the hinting programs are gone.
        BinaryPrimitives.WriteUInt16BigEndian(Of(5)[14..], 1);
        Of(5)[16..28].Clear();

        WriteDirectory(file, tables, starts);
        return file;
    }

    private static void WriteDirectory(byte[] file, (string Tag, int Length)[] tables, int[] starts)
    {
        var directory = file.AsSpan();
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory[4..], (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(directory[6..], 64);
        BinaryPrimitives.WriteUInt16BigEndian(directory[8..], 2);
        BinaryPrimitives.WriteUInt16BigEndian(directory[10..], (ushort)((16 * tables.Length) - 64));
        for (var i = 0; i < tables.Length; i++)
        {
            var record = directory[(12 + (16 * i))..];
            Encoding.ASCII.GetBytes(tables[i].Tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(file.AsSpan(starts[i], (tables[i].Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], starts[i]);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], tables[i].Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(directory[(starts[1] + 8)..], 0xB1B0AFBA - Checksum(file));
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var at = 0; at < data.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
        }

        return sum;
    }

    private byte[] ToUnicode()
    {
        var map = new PdfBuffer(512 + (16 * _used.Count));
        map.Ascii(ToUnicodeOpening);
        // A section holds at most 100 entries.
        for (var first = 1; first < _used.Count; first += 100)
        {
            var count = Math.Min(100, _used.Count - first);
            map.Integer(count).Ascii(" beginbfchar\n");
            for (var code = first; code < first + count; code++)
            {
                map.Ascii("<").Hex16(code).Ascii("><");
                var codePoint = _used[code].CodePoint;
                if (codePoint > 0xFFFF)
                {
                    map.Hex16(0xD800 + ((codePoint - 0x10000) >> 10)).Hex16(0xDC00 + ((codePoint - 0x10000) & 0x3FF));
                }
                else
                {
                    map.Hex16(codePoint);
                }

                map.Ascii(">\n");
            }

            map.Ascii("endbfchar\n");
        }

        return map.Ascii("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend").ToArray();
    }

    private byte[] Widths()
    {
        var widths = new PdfBuffer(8 * _used.Count);
        foreach (var (_, glyph) in _used)
        {
            widths.Number(InThousandths(font.AdvanceOf(glyph)), 2).Ascii(" ");
        }

        return widths.ToArray();
    }

    // Six letters from the characters used: the same text gives the same name in any process.
    private string Prefix()
    {
        var key = new byte[4 * _used.Count];
        for (var i = 0; i < _used.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(4 * i), _used[i].CodePoint);
        }

        var hash = SHA256.HashData(key);
        return string.Create(6, hash, static (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)('A' + (bytes[i] % 26));
            }
        });
    }

    private sealed record Built(string Name, byte[] Program, int ProgramLength, byte[] ToUnicode, byte[] Widths);
}
