using System.Security.Cryptography;

namespace CooPortal.Pdf.Writing;

/// <summary>Numbers the objects of one file, writes them and its cross-reference table.</summary>
internal sealed class PdfWriter
{
    // Kept from one file to the next: a new array of this size would go to the large object heap each time.
    [ThreadStatic]
    private static PdfBuffer? _kept;

    private readonly List<int> _offsets = [0];
    private readonly Dictionary<object, int> _shared = new(ReferenceEqualityComparer.Instance);

    public PdfWriter()
    {
        (Out, _kept) = (_kept ?? new PdfBuffer(256 * 1024), null);
        Out.Clear();
        // The second line tells transfer programs that the file is binary.
        Out.Ascii("%PDF-1.7\n%").Raw([0xE2, 0xE3, 0xCF, 0xD3]).Byte((byte)'\n');
    }

    public PdfBuffer Out { get; }

    /// <summary>What makes this file another than the next; the identifier in the trailer is its hash.</summary>
    public PdfBuffer Identity { get; } = new(2048);

    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    /// <summary>The number of an object that several others use; written at its first use.</summary>
    public int NumberOf(IPdfObject shared)
    {
        if (!_shared.TryGetValue(shared, out var number))
        {
            number = shared.WriteTo(this);
            _shared.Add(shared, number);
        }

        return number;
    }

    public PdfBuffer Begin(int number)
    {
        _offsets[number] = Out.Length;
        return Out.Integer(number).Ascii(" 0 obj\n");
    }

    public void End() => Out.Ascii("\nendobj\n");

    /// <summary>Writes a stream whose bytes are already in zlib form; <paramref name="entries"/> are the other entries of its dictionary.</summary>
    public int Flate(byte[] compressed, Action<PdfBuffer>? entries = null) => FlateAs(Reserve(), compressed, entries);

    public int FlateAs(int number, byte[] compressed, Action<PdfBuffer>? entries = null)
    {
        // The check sum at the end stands for the stream: hashing all of it would cost as much as drawing a page.
        Identity.Integer(compressed.Length).Raw(compressed.AsSpan(compressed.Length - sizeof(uint)));
        Begin(number).Ascii("<<");
        entries?.Invoke(Out);
        Out.Ascii("/Filter/FlateDecode/Length ").Integer(compressed.Length).Ascii(">>\nstream\n").Raw(compressed).Ascii("\nendstream");
        End();
        return number;
    }

    /// <summary>Writes the end of the file and returns the whole; the writer is used up.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var id = SHA256.HashData(Identity.Written).AsSpan(0, 16);
        var start = Out.Length;
        Out.Ascii("xref\n0 ").Integer(_offsets.Count).Ascii("\n0000000000 65535 f \n");
        for (var number = 1; number < _offsets.Count; number++)
        {
            var entry = Out.Take(20);
            "0000000000 00000 n \n"u8.CopyTo(entry);
            for (int place = 9, rest = _offsets[number]; rest > 0; place--, rest /= 10)
            {
                entry[place] = (byte)('0' + (rest % 10));
            }
        }

        Out.Ascii("trailer\n<</Size ").Integer(_offsets.Count).Ascii("/Root ").Reference(catalog).Ascii("/Info ").Reference(info)
            .Ascii("/ID[").Hex(id).Hex(id).Ascii("]>>\nstartxref\n").Integer(start).Ascii("\n%%EOF\n");
        _kept = Out;
        return Out.ToArray();
    }
}
