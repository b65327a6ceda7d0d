using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>Changes bytes in the ways that break parsers; everything it does follows from its <see cref="Random"/>.</summary>
public sealed class Mutator(Random random, IReadOnlyList<byte[]> samples)
{
    private const int MostRepeats = 64;

    private static readonly long[] Extremes =
    [
        0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 63, 64, 100, 127, 128, 255, 256, 512, 1000, 1024, 4096, 32767, 32768, 65535, 65536, 100_000, 1_048_576,
        16_777_215, int.MaxValue - 1, int.MaxValue, int.MaxValue + 1L, uint.MaxValue, uint.MaxValue + 1L, long.MaxValue, -1, -2, -128, short.MinValue, int.MinValue, long.MinValue,
    ];

    private static readonly string[] Numbers =
    [
        .. Extremes.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        "00", "007", "-0", "+1", "1.", ".5", "0.1", "-1.5", "1e5", "1E400", "1e-400", "NaN", "Infinity", "0x10", "99999999999999999999999999999999", "0.00000000000000000001",
        "79228162514264337593543950335", "79228162514264337593543950336", "1234567890123456789.12345", "１２", "٣", "१", "²", "½", "1 000", "1,5",
    ];

    public Random Random => random;

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    /// <summary>How often to change one input: mostly little, sometimes much.</summary>
    public int Rounds() => Chance(8) ? random.Next(8, 24) : random.Next(1, 5);

    /// <summary>Changes that know nothing of the format.</summary>
    public byte[] Bytes(byte[] sample)
    {
        var bytes = (byte[])sample.Clone();
        for (var round = Rounds(); round > 0; round--)
        {
            bytes = OneOfBytes(bytes);
        }

        return bytes;
    }

    /// <summary>Changes of text that is made of tokens, some of them by bytes all the same.</summary>
    public byte[] Tokens(byte[] sample, TokenGrammar grammar)
    {
        var bytes = (byte[])sample.Clone();
        for (var round = Rounds(); round > 0; round--)
        {
            bytes = Chance(5) ? OneOfBytes(bytes) : OneOfTokens(bytes, grammar);
        }

        return bytes;
    }

    private byte[] OneOfBytes(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [(byte)random.Next(256)];
        }

        var at = random.Next(bytes.Length);
        switch (random.Next(12))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)Pick(Extremes);
                return bytes;
            case 2:
                bytes[at] += (byte)random.Next(-16, 17);
                return bytes;
            case 3 or 4:
                return WithNumber(bytes, at);
            case 5:
                return Without(bytes, at, Length(bytes.Length - at));
            case 6:
                return With(bytes, at, Repeated(bytes.AsSpan(at, Length(bytes.Length - at)).ToArray()));
            case 7:
                var noise = new byte[random.Next(1, 32)];
                random.NextBytes(noise);
                return With(bytes, at, noise);
            case 8:
                return Spliced(bytes, at);
            case 9:
                return Chance(4) ? bytes[..at] : bytes;
            case 10:
                bytes.AsSpan(at, Length(bytes.Length - at)).Fill((byte)Pick(Extremes));
                return bytes;
            default:
                return Swapped(bytes, at);
        }
    }

    private byte[] OneOfTokens(byte[] bytes, TokenGrammar grammar)
    {
        switch (random.Next(9))
        {
            case 0 or 1:
                return Renumbered(bytes);
            case 2:
                return With(bytes, Mark(bytes, grammar), Encoding.UTF8.GetBytes(Pick(grammar.Words)));
            case 3 or 4:
                var (from, to) = Token(bytes, grammar);
                return Replaced(bytes, from, to, Encoding.UTF8.GetBytes(Pick(grammar.Words)));
            case 5:
                // a token of this or another sample in the place of one
                var other = Chance(2) ? bytes : Pick(samples);
                var (start, end) = Token(other, grammar);
                var (first, last) = Token(bytes, grammar);
                return Replaced(bytes, first, last, other.AsSpan(start, end - start).ToArray());
            case 6:
                var source = Chance(2) ? bytes : Pick(samples);
                var (one, two) = Ordered(Mark(source, grammar), Mark(source, grammar));
                return With(bytes, Mark(bytes, grammar), Repeated(source.AsSpan(one, two - one).ToArray()));
            case 7:
                var (begin, stop) = Ordered(Mark(bytes, grammar), Mark(bytes, grammar));
                return Without(bytes, begin, stop - begin);
            default:
                var (open, close) = Token(bytes, grammar);
                return Without(bytes, open, close - open);
        }
    }

    private byte[] WithNumber(byte[] bytes, int at)
    {
        var value = Pick(Extremes);
        var room = bytes.AsSpan(at);
        switch (random.Next(6))
        {
            case 0 when room.Length >= 2:
                BinaryPrimitives.WriteInt16BigEndian(room, (short)value);
                break;
            case 1 when room.Length >= 2:
                BinaryPrimitives.WriteInt16LittleEndian(room, (short)value);
                break;
            case 2 when room.Length >= 4:
                BinaryPrimitives.WriteInt32BigEndian(room, (int)value);
                break;
            case 3 when room.Length >= 4:
                BinaryPrimitives.WriteInt32LittleEndian(room, (int)value);
                break;
            case 4 when room.Length >= 8:
                BinaryPrimitives.WriteInt64BigEndian(room, value);
                break;
            case 5 when room.Length >= 8:
                BinaryPrimitives.WriteInt64LittleEndian(room, value);
                break;
            default:
                room[0] = (byte)value;
                break;
        }

        return bytes;
    }

    private byte[] Spliced(byte[] bytes, int at)
    {
        var other = Pick(samples);
        if (other.Length == 0)
        {
            return bytes;
        }

        var from = random.Next(other.Length);
        return Chance(2)
            ? [.. bytes.AsSpan(0, at), .. other.AsSpan(from)]
            : Replaced(bytes, at, Math.Min(bytes.Length, at + random.Next(64)), other.AsSpan(from, Length(other.Length - from)).ToArray());
    }

    private byte[] Swapped(byte[] bytes, int at)
    {
        var other = random.Next(bytes.Length);
        var (first, second) = Ordered(at, other);
        var length = Math.Min(Math.Min(second - first, bytes.Length - second), 1 + random.Next(32));
        for (var i = 0; i < length; i++)
        {
            (bytes[first + i], bytes[second + i]) = (bytes[second + i], bytes[first + i]);
        }

        return bytes;
    }

    private byte[] Renumbered(byte[] bytes)
    {
        var start = random.Next(bytes.Length + 1);
        var at = bytes.AsSpan(start).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (at < 0)
        {
            return bytes;
        }

        var from = start + at;
        var to = from;
        while (to < bytes.Length && bytes[to] is >= (byte)'0' and <= (byte)'9')
        {
            to++;
        }

        return Replaced(bytes, from, to, Encoding.UTF8.GetBytes(Pick(Numbers)));
    }

    /// <summary>A place where a token begins or ends.</summary>
    private int Mark(byte[] bytes, TokenGrammar grammar)
    {
        var start = random.Next(bytes.Length + 1);
        var at = bytes.AsSpan(start).IndexOfAny(grammar.Marks);
        return at < 0 ? start : start + at + random.Next(2);
    }

    private (int From, int To) Token(byte[] bytes, TokenGrammar grammar)
    {
        var start = random.Next(bytes.Length + 1);
        var mark = bytes.AsSpan(start).IndexOfAny(grammar.Marks);
        var from = mark < 0 ? start : start + mark + 1;
        var length = bytes.AsSpan(from).IndexOfAny(grammar.Marks);
        return (from, length < 0 ? Math.Min(bytes.Length, from + 16) : from + length);
    }

    private byte[] Repeated(byte[] piece)
    {
        var times = Chance(6) ? random.Next(2, MostRepeats) : 1;
        return times == 1 || piece.Length * times > 64 * 1024 ? piece : [.. Enumerable.Repeat(piece, times).SelectMany(bytes => bytes)];
    }

    private int Length(int most) => Math.Min(most, Chance(4) ? random.Next(1, most + 1) : random.Next(1, 32));

    private static (int, int) Ordered(int one, int other) => one <= other ? (one, other) : (other, one);

    private static byte[] Without(byte[] bytes, int at, int length) => [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];

    private static byte[] With(byte[] bytes, int at, byte[] piece) => [.. bytes.AsSpan(0, at), .. piece, .. bytes.AsSpan(at)];

    private static byte[] Replaced(byte[] bytes, int from, int to, byte[] piece) => [.. bytes.AsSpan(0, from), .. piece, .. bytes.AsSpan(to)];
}
