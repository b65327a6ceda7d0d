using System.Buffers.Binary;
using System.Numerics;

namespace CooPortal.Pdf.Writing;

/// <summary>
/// A zlib compressor of our own (RFC 1950, 1951). The runtime's gives other bytes on another processor or after an update, and a reprint
/// must equal its original byte for byte.
/// </summary>
internal sealed class Deflate
{
    /// <summary>Raised when the same input begins to give other bytes.</summary>
    public const int Version = 1;

    private const int Window = 32 * 1024;
    private const int MinimumMatch = 4;
    private const int MaximumMatch = 258;
    private const int ChainLength = 6;
    private const int GoodEnough = 32;
    private const int PatientBelow = 16;
    private const int MissesPerStep = 32;
    private const int LongestStep = 4;
    private const int HashBits = 14;
    private const int TokensInBlock = 24 * 1024;
    private const int RestartAt = 1 << 30;

    private static readonly byte[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly byte[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly byte[] LengthSymbol = SymbolsOfLengths();

    [ThreadStatic]
    private static Deflate? _workspace;

    private readonly int[] _head = new int[1 << HashBits];
    private readonly int[] _previous = new int[Window];
    private readonly uint[] _tokens = new uint[TokensInBlock];
    private readonly HuffmanCode _literals = new(286, 15);
    private readonly HuffmanCode _distances = new(30, 15);
    private readonly HuffmanCode _codeLengths = new(19, 7);
    private readonly byte[] _runs = new byte[286 + 30];
    private readonly byte[] _runExtras = new byte[286 + 30];
    private byte[] _out = new byte[64 * 1024];
    private int _length;
    private ulong _bits;
    private int _bitCount;

    // Positions go on counting from one input to the next: those of earlier inputs lie below the base and need no clearing.
    private int _base = Window;

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var workspace = _workspace ??= new Deflate();
        return workspace.Run(data);
    }

    private byte[] Run(ReadOnlySpan<byte> data)
    {
        (_length, _bits, _bitCount) = (0, 0, 0);
        // Worst case is stored blocks; Huffman blocks are only taken where they are shorter.
        var worst = data.Length + (data.Length / 1024 * 8) + 4096;
        if (_out.Length < worst)
        {
            _out = new byte[worst];
        }

        _out[_length++] = 0x78;
        _out[_length++] = 0x9C;
        if (_base > RestartAt - data.Length)
        {
            Array.Clear(_head);
            _base = Window;
        }

        var position = 0;
        do
        {
            var start = position;
            var count = Tokenise(data, ref position);
            WriteBlock(data[start..position], _tokens.AsSpan(0, count), position == data.Length);
        }
        while (position < data.Length);

        _base += data.Length;
        AlignToByte();
        BinaryPrimitives.WriteUInt32BigEndian(_out.AsSpan(_length), Adler32(data));
        _length += 4;
        return _out.AsSpan(0, _length).ToArray();
    }

    public static uint Adler32(ReadOnlySpan<byte> data)
    {
        uint a = 1, b = 0;
        while (data.Length > 0)
        {
            // 5552 bytes are the most that cannot overflow 32 bits between two reductions.
            var part = data[..Math.Min(data.Length, 5552)];
            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            a %= 65521;
            b %= 65521;
            data = data[part.Length..];
        }

        return (b << 16) | a;
    }

    // A token is a literal (below 256) or 1 << 31 | length << 16 | distance.
    private int Tokenise(ReadOnlySpan<byte> data, ref int position)
    {
        var (count, misses) = (0, 0);
        _literals.ClearCounts();
        _distances.ClearCounts();
        var literals = _literals.Counts;
        var at = position;
        while (at < data.Length && count < TokensInBlock - 1)
        {
            var (length, distance) = FindAndInsert(data, at, MinimumMatch - 1);
            if (length < MinimumMatch)
            {
                // Outlines of glyphs hardly repeat: where nothing matched for a while, not every byte is tried.
                for (var step = Math.Min(1 + (misses++ / MissesPerStep), LongestStep); step > 0 && at < data.Length && count < TokensInBlock; step--)
                {
                    literals[data[at]]++;
                    _tokens[count++] = data[at++];
                }

                continue;
            }

            misses = 0;
            var inserted = 1;
            if (length < PatientBelow)
            {
                // One step of patience: a longer match at the next byte is worth a literal now.
                var (next, nextDistance) = FindAndInsert(data, at + 1, length);
                inserted = 2;
                if (next > length)
                {
                    literals[data[at]]++;
                    _tokens[count++] = data[at++];
                    (length, distance, inserted) = (next, nextDistance, 1);
                }
            }

            literals[257 + LengthSymbol[length]]++;
            _distances.Counts[SymbolOfDistance(distance)]++;
            _tokens[count++] = 0x8000_0000 | ((uint)length << 16) | (uint)(distance - 1);
            Insert(data, at + inserted, at + length);
            at += length;
        }

        position = at;
        return count;
    }

    private (int Length, int Distance) FindAndInsert(ReadOnlySpan<byte> data, int at, int best)
    {
        if (data.Length - at < sizeof(ulong))
        {
            return (0, 0);
        }

        var head = _head;
        var previous = _previous;
        var here = data.Slice(at, Math.Min(MaximumMatch, data.Length - at));
        ref var newest = ref head[Hash(BinaryPrimitives.ReadUInt32LittleEndian(here))];
        var candidate = newest;
        var position = at + _base;
        previous[position & (Window - 1)] = candidate;
        newest = position;

        var distance = 0;
        var oldest = Math.Max(_base, position - Window + 1);
        for (var chain = ChainLength; chain > 0 && candidate >= oldest && best < here.Length; chain--)
        {
            var there = data.Slice(candidate - _base, here.Length);
            if (there[best] == here[best])
            {
                var length = MatchLength(here, there);
                if (length > best)
                {
                    best = length;
                    distance = position - candidate;
                    if (length >= GoodEnough)
                    {
                        break;
                    }
                }
            }

            candidate = previous[candidate & (Window - 1)];
        }

        return distance == 0 ? (0, 0) : (best, distance);
    }

    private void Insert(ReadOnlySpan<byte> data, int from, int to)
    {
        to = Math.Min(to, data.Length - sizeof(ulong) + 1);
        for (var at = from; at < to; at++)
        {
            ref var newest = ref _head[Hash(BinaryPrimitives.ReadUInt32LittleEndian(data[at..]))];
            _previous[(at + _base) & (Window - 1)] = newest;
            newest = at + _base;
        }
    }

    private static int MatchLength(ReadOnlySpan<byte> here, ReadOnlySpan<byte> there)
    {
        var length = 0;
        while (here.Length - length >= sizeof(ulong))
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(here[length..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(there[length..]);
            if (difference != 0)
            {
                return length + (BitOperations.TrailingZeroCount(difference) >> 3);
            }

            length += sizeof(ulong);
        }

        while (length < here.Length && here[length] == there[length])
        {
            length++;
        }

        return length;
    }

    private static int Hash(uint four) => (int)((four * 2654435761u) >> (32 - HashBits));

    private void WriteBlock(ReadOnlySpan<byte> data, ReadOnlySpan<uint> tokens, bool last)
    {
        _literals.Counts[256]++;
        _literals.Build();
        _distances.Build();
        var literalCount = Math.Max(_literals.Used, 257);
        var distanceCount = Math.Max(_distances.Used, 1);
        var runs = RunLengths(literalCount, distanceCount);
        _codeLengths.Build();
        var orderCount = 19;
        while (orderCount > 4 && _codeLengths.Lengths[CodeLengthOrder[orderCount - 1]] == 0)
        {
            orderCount--;
        }

        long bits = 3 + 14 + (3 * orderCount);
        for (var i = 0; i < runs; i++)
        {
            bits += _codeLengths.Lengths[_runs[i]] + (_runs[i] switch { 16 => 2, 17 => 3, 18 => 7, _ => 0 });
        }

        for (var symbol = 0; symbol < literalCount; symbol++)
        {
            bits += (long)_literals.Counts[symbol] * (_literals.Lengths[symbol] + (symbol > 256 ? LengthExtra[symbol - 257] : 0));
        }

        for (var symbol = 0; symbol < distanceCount; symbol++)
        {
            bits += (long)_distances.Counts[symbol] * (_distances.Lengths[symbol] + DistanceExtra[symbol]);
        }

        if (bits >= 8L * (data.Length + (5 * ((data.Length / 65535) + 1))))
        {
            WriteStored(data, last);
            return;
        }

        Put(last ? 1u : 0u, 1);
        Put(2, 2);
        Put((uint)(literalCount - 257), 5);
        Put((uint)(distanceCount - 1), 5);
        Put((uint)(orderCount - 4), 4);
        for (var i = 0; i < orderCount; i++)
        {
            Put(_codeLengths.Lengths[CodeLengthOrder[i]], 3);
        }

        for (var i = 0; i < runs; i++)
        {
            Put(_codeLengths.Codes[_runs[i]], _codeLengths.Lengths[_runs[i]]);
            if (_runs[i] >= 16)
            {
                Put(_runExtras[i], _runs[i] switch { 16 => 2, 17 => 3, _ => 7 });
            }
        }

        WriteTokens(tokens);
    }

    private void WriteTokens(ReadOnlySpan<uint> tokens)
    {
        var (bits, count, at) = (_bits, _bitCount, _length);
        var target = _out;
        foreach (var token in tokens)
        {
            // At most 7 bits wait here, and a token adds at most 48.
            if (token < 256)
            {
                bits |= (ulong)_literals.Codes[token] << count;
                count += _literals.Lengths[token];
            }
            else
            {
                var length = (int)(token >> 16) & 0x7FFF;
                var distance = (int)(token & 0xFFFF) + 1;
                int symbol = LengthSymbol[length], far = SymbolOfDistance(distance);
                bits |= (ulong)_literals.Codes[257 + symbol] << count;
                count += _literals.Lengths[257 + symbol];
                bits |= (ulong)(length - LengthBase[symbol]) << count;
                count += LengthExtra[symbol];
                bits |= (ulong)_distances.Codes[far] << count;
                count += _distances.Lengths[far];
                bits |= (ulong)(distance - DistanceBase[far]) << count;
                count += DistanceExtra[far];
            }

            BinaryPrimitives.WriteUInt64LittleEndian(target.AsSpan(at), bits);
            at += count >> 3;
            bits >>= count & ~7;
            count &= 7;
        }

        (_bits, _bitCount, _length) = (bits, count, at);
        Put(_literals.Codes[256], _literals.Lengths[256]);
    }

    private void WriteStored(ReadOnlySpan<byte> data, bool last)
    {
        do
        {
            var part = data[..Math.Min(data.Length, 65535)];
            data = data[part.Length..];
            Put(last && data.Length == 0 ? 1u : 0u, 1);
            Put(0, 2);
            AlignToByte();
            BinaryPrimitives.WriteUInt16LittleEndian(_out.AsSpan(_length), (ushort)part.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(_out.AsSpan(_length + 2), (ushort)~part.Length);
            part.CopyTo(_out.AsSpan(_length + 4));
            _length += 4 + part.Length;
        }
        while (data.Length > 0);
    }

    private int RunLengths(int literalCount, int distanceCount)
    {
        Span<byte> lengths = stackalloc byte[literalCount + distanceCount];
        _literals.Lengths.AsSpan(0, literalCount).CopyTo(lengths);
        _distances.Lengths.AsSpan(0, distanceCount).CopyTo(lengths[literalCount..]);
        _codeLengths.ClearCounts();
        var count = 0;
        for (var i = 0; i < lengths.Length;)
        {
            var value = lengths[i];
            var run = 1;
            while (i + run < lengths.Length && lengths[i + run] == value)
            {
                run++;
            }

            i += run;
            if (value != 0)
            {
                count = AddRun(count, value, 0);
                run--;
            }

            while (run >= 3)
            {
                var part = Math.Min(run, value == 0 ? 138 : 6);
                count = (value, part) switch
                {
                    (0, <= 10) => AddRun(count, 17, part - 3),
                    (0, _) => AddRun(count, 18, part - 11),
                    _ => AddRun(count, 16, part - 3),
                };
                run -= part;
            }

            for (; run > 0; run--)
            {
                count = AddRun(count, value, 0);
            }
        }

        return count;
    }

    private int AddRun(int count, byte symbol, int extra)
    {
        _runs[count] = symbol;
        _runExtras[count] = (byte)extra;
        _codeLengths.Counts[symbol]++;
        return count + 1;
    }

    private void Put(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        for (; _bitCount >= 8; _bitCount -= 8)
        {
            _out[_length++] = (byte)_bits;
            _bits >>= 8;
        }
    }

    private void AlignToByte()
    {
        for (; _bitCount > 0; _bitCount -= 8)
        {
            _out[_length++] = (byte)_bits;
            _bits >>= 8;
        }

        (_bits, _bitCount) = (0, 0);
    }

    private static int SymbolOfDistance(int distance)
    {
        if (distance <= 4)
        {
            return distance - 1;
        }

        var power = BitOperations.Log2((uint)(distance - 1));
        return (2 * power) + (((distance - 1) >> (power - 1)) & 1);
    }

    private static byte[] SymbolsOfLengths()
    {
        var symbols = new byte[MaximumMatch + 1];
        for (var symbol = 0; symbol < LengthBase.Length; symbol++)
        {
            for (var length = LengthBase[symbol]; length <= MaximumMatch; length++)
            {
                symbols[length] = (byte)symbol;
            }
        }

        return symbols;
    }
}
