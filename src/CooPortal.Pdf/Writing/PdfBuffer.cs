using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CooPortal.Pdf.Writing;

/// <summary>A growing run of bytes with the few number and text forms PDF syntax needs, independent of culture.</summary>
internal sealed class PdfBuffer(int capacity = 4096)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public byte[] ToArray() => Written.ToArray();

    public void Clear() => Length = 0;

    public Span<byte> Take(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        var span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    public PdfBuffer Byte(byte value)
    {
        Take(1)[0] = value;
        return this;
    }

    /// <summary>Text known to be ASCII.</summary>
    public PdfBuffer Ascii(string text)
    {
        Encoding.ASCII.GetBytes(text, Take(text.Length));
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var written);
        return Raw(digits[..written]);
    }

    /// <summary>A number with at most <paramref name="decimals"/> digits after the point; three are a third of a micrometre in points.</summary>
    public PdfBuffer Number(double value, int decimals = 3)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e9)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value.ToString(CultureInfo.InvariantCulture));
        }

        var scale = decimals switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, 4 => 10_000, 5 => 100_000, _ => 1_000_000 };
        var scaled = (long)Math.Round(value * scale, MidpointRounding.AwayFromZero);
        if (scaled < 0)
        {
            Byte((byte)'-');
            scaled = -scaled;
        }

        var (whole, fraction) = Math.DivRem(scaled, scale);
        if (whole != 0 || fraction == 0)
        {
            Integer(whole);
        }

        if (fraction != 0)
        {
            Byte((byte)'.');
            for (var digit = scale / 10; fraction != 0; digit /= 10)
            {
                (var value10, fraction) = Math.DivRem(fraction, digit);
                Byte((byte)('0' + value10));
            }
        }

        return this;
    }

    public PdfBuffer Hex16(int value)
    {
        var span = Take(4);
        for (var i = 0; i < 4; i++)
        {
            span[i] = (byte)"0123456789ABCDEF"[value >> (12 - (4 * i)) & 15];
        }

        return this;
    }

    public PdfBuffer Hex(ReadOnlySpan<byte> bytes) => Byte((byte)'<').Ascii(Convert.ToHexString(bytes)).Byte((byte)'>');

    /// <summary>A text string: UTF-16BE with its mark, as hexadecimal, so that no byte needs an escape.</summary>
    public PdfBuffer TextString(string text) => Ascii("<FEFF").Ascii(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Byte((byte)'>');

    /// <summary>A date string in UTC.</summary>
    public PdfBuffer Date(DateTimeOffset time) =>
        Ascii(time.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture));

    public PdfBuffer Reference(int number) => Integer(number).Ascii(" 0 R");
}
