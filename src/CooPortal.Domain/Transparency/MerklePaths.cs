using System.Numerics;

namespace CooPortal.Domain.Transparency;

/// <summary>Which hashes a proof consists of, in its order; the caller looks them up.</summary>
public static class MerklePaths
{
    /// <summary>That a leaf is in a tree (RFC 9162 §2.1.3.1).</summary>
    public static IReadOnlyList<LeafRange> Inclusion(long leaf, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, size);
        var path = new List<LeafRange>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var split = Split(start, end);
            if (leaf < split)
            {
                path.Add(new LeafRange(split, end));
                end = split;
            }
            else
            {
                path.Add(new LeafRange(start, split));
                start = split;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>That a tree begins with an older one (RFC 9162 §2.1.4.1).</summary>
    public static IReadOnlyList<LeafRange> Consistency(long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        var path = new List<LeafRange>();
        var (start, end) = (0L, newer);
        while (older != end)
        {
            var split = Split(start, end);
            if (older <= split)
            {
                path.Add(new LeafRange(split, end));
                end = split;
            }
            else
            {
                path.Add(new LeafRange(start, split));
                start = split;
            }
        }

        if (start > 0)
        {
            path.Add(new LeafRange(start, end));
        }

        path.Reverse();
        return path;
    }

    // the largest power of two below the number of leaves
    private static long Split(long start, long end) => start + (1L << BitOperations.Log2((ulong)(end - start - 1)));
}
