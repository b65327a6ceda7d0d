using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CooPortal.Pdf.Signing;

/// <summary>The part of a signed file that the signature does not cover: its own hexadecimal digits with their brackets.</summary>
internal readonly record struct SignatureGap(int Start, int End)
{
    /// <summary>Fixed width, so that the numbers can be filled in when the file is complete.</summary>
    internal const string EmptyByteRange = "/ByteRange[0 0000000000 0000000000 0000000000]";

    private const int Digits = 10;

    private static ReadOnlySpan<byte> Key => "/ByteRange[0 "u8;

    /// <exception cref="InvalidDataException">The file does not end with a signature over all of it.</exception>
    public static SignatureGap Of(ReadOnlySpan<byte> file)
    {
        // Nothing that a user typed stands behind the signature, so the last one is the true one.
        var at = file.LastIndexOf(Key);
        if (at < 0)
        {
            throw new InvalidDataException("The file has no signature.");
        }

        at += Key.Length;
        var gap = new SignatureGap(Number(file, at), Number(file, at + Digits + 1));
        var rest = Number(file, at + (2 * (Digits + 1)));
        if (gap.Start <= 0 || gap.End - gap.Start != (2 * PdfSigner.SignatureLength) + 2 || (long)gap.End + rest != file.Length
            || file[gap.Start] != '<' || file[gap.End - 1] != '>')
        {
            throw new InvalidDataException("The signature does not cover the whole file.");
        }

        return gap;
    }

    public void WriteByteRange(Span<byte> file)
    {
        var at = file.LastIndexOf(Key) + Key.Length;
        Span<int> numbers = [Start, End, file.Length - End];
        foreach (var number in numbers)
        {
            Encoding.ASCII.GetBytes(number.ToString("D10", CultureInfo.InvariantCulture), file[at..]);
            at += Digits + 1;
        }
    }

    public byte[] Covered(ReadOnlySpan<byte> file) => [.. file[..Start], .. file[End..]];

    public void Fill(Span<byte> file, ReadOnlySpan<byte> signature) => Encoding.ASCII.GetBytes(Convert.ToHexString(signature), file[(Start + 1)..]);

    public void Clear(Span<byte> file) => file[(Start + 1)..(End - 1)].Fill((byte)'0');

    private static int Number(ReadOnlySpan<byte> file, int at) =>
        at + Digits <= file.Length && Utf8Parser.TryParse(file.Slice(at, Digits), out int number, out var used) && used == Digits
            ? number
            : throw new InvalidDataException("The signature's byte range cannot be read.");
}
