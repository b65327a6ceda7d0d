namespace CooPortal.Pdf.Writing;

/// <summary>A prefix code of limited length; ties are broken by symbol so that the code is one and the same everywhere.</summary>
internal sealed class HuffmanCode(int size, int limit)
{
    private readonly ulong[] _order = new ulong[size];
    private readonly int[] _weights = new int[size];

    public int[] Counts { get; } = new int[size];

    public byte[] Lengths { get; } = new byte[size];

    public ushort[] Codes { get; } = new ushort[size];

    /// <summary>One more than the last symbol that occurs.</summary>
    public int Used { get; private set; }

    public void ClearCounts() => Array.Clear(Counts);

    public void Build()
    {
        Array.Clear(Lengths);
        var count = 0;
        Used = 0;
        for (var symbol = 0; symbol < size; symbol++)
        {
            if (Counts[symbol] > 0)
            {
                _order[count++] = ((ulong)Counts[symbol] << 16) | (uint)symbol;
                Used = symbol + 1;
            }
        }

        if (count == 0)
        {
            return;
        }

        Array.Sort(_order, 0, count);
        for (var i = 0; i < count; i++)
        {
            _weights[i] = (int)(_order[i] >> 16);
        }

        MinimumRedundancy(_weights.AsSpan(0, count));
        Span<int> perLength = stackalloc int[limit + 1];
        foreach (var length in _weights.AsSpan(0, count))
        {
            perLength[Math.Clamp(length, 1, limit)]++;
        }

        Limit(perLength);
        for (int length = 1, symbol = count; length <= limit; length++)
        {
            for (var i = perLength[length]; i > 0; i--)
            {
                Lengths[(int)(_order[--symbol] & 0xFFFF)] = (byte)length;
            }
        }

        AssignCodes(perLength);
    }

    // Moffat and Katajainen: code lengths in place, from weights in rising order.
    private static void MinimumRedundancy(Span<int> a)
    {
        var n = a.Length;
        if (n == 1)
        {
            a[0] = 1;
            return;
        }

        a[0] += a[1];
        int root = 0, leaf = 2;
        for (var next = 1; next < n - 1; next++)
        {
            if (leaf >= n || a[root] < a[leaf])
            {
                a[next] = a[root];
                a[root++] = next;
            }
            else
            {
                a[next] = a[leaf++];
            }

            if (leaf >= n || (root < next && a[root] < a[leaf]))
            {
                a[next] += a[root];
                a[root++] = next;
            }
            else
            {
                a[next] += a[leaf++];
            }
        }

        a[n - 2] = 0;
        for (var next = n - 3; next >= 0; next--)
        {
            a[next] = a[a[next]] + 1;
        }

        int available = 1, used = 0, depth = 0;
        root = n - 2;
        var place = n - 1;
        while (available > 0)
        {
            while (root >= 0 && a[root] == depth)
            {
                used++;
                root--;
            }

            while (available > used)
            {
                a[place--] = depth;
                available--;
            }

            available = 2 * used;
            depth++;
            used = 0;
        }
    }

    // Codes longer than the limit were cut to it; lengthen short ones until the code fits again.
    private void Limit(Span<int> perLength)
    {
        var total = 0L;
        for (var length = limit; length > 0; length--)
        {
            total += (long)perLength[length] << (limit - length);
        }

        while (total > 1L << limit)
        {
            perLength[limit]--;
            for (var length = limit - 1; length > 0; length--)
            {
                if (perLength[length] > 0)
                {
                    perLength[length]--;
                    perLength[length + 1] += 2;
                    break;
                }
            }

            total--;
        }
    }

    private void AssignCodes(ReadOnlySpan<int> perLength)
    {
        Span<int> next = stackalloc int[limit + 2];
        var code = 0;
        for (var length = 1; length <= limit; length++)
        {
            next[length] = code;
            code = (code + perLength[length]) << 1;
        }

        for (var symbol = 0; symbol < Used; symbol++)
        {
            var length = Lengths[symbol];
            if (length == 0)
            {
                continue;
            }

            // Deflate packs codes from the most significant bit.
            var value = next[length]++;
            var reversed = 0;
            for (var i = 0; i < length; i++, value >>= 1)
            {
                reversed = (reversed << 1) | (value & 1);
            }

            Codes[symbol] = (ushort)reversed;
        }
    }
}
