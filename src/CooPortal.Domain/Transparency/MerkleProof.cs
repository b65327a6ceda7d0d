namespace CooPortal.Domain.Transparency;

/// <summary>Checks proofs as an outsider does, from nothing but hashes.</summary>
public static class MerkleProof
{
    /// <summary>Whether a leaf is in a tree (RFC 9162 §2.1.3.2).</summary>
    public static bool Includes(byte[] leafHash, long leaf, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (leaf < 0 || leaf >= size)
        {
            return false;
        }

        var (first, last, hash) = (leaf, size - 1, leafHash);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(first) || first == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                (first, last) = Climb(first, last);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (first, last) = (first >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a tree begins with an older one (RFC 9162 §2.1.4.2).</summary>
    public static bool IsConsistent(long older, byte[] olderRoot, long newer, byte[] newerRoot, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(olderRoot);
        ArgumentNullException.ThrowIfNull(path);
        if (older < 1 || older > newer)
        {
            return false;
        }

        if (older == newer)
        {
            return path.Count == 0 && olderRoot.AsSpan().SequenceEqual(newerRoot);
        }

        // a complete tree stands in the newer one as it is, so the proof leaves its root out
        List<byte[]> hashes = (older & (older - 1)) == 0 ? [olderRoot, .. path] : [.. path];
        if (hashes.Count == 0)
        {
            return false;
        }

        var (first, last) = (older - 1, newer - 1);
        while (IsRight(first))
        {
            (first, last) = (first >> 1, last >> 1);
        }

        var (oldHash, newHash) = (hashes[0], hashes[0]);
        foreach (var hash in hashes.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(first) || first == last)
            {
                (oldHash, newHash) = (MerkleHash.Node(hash, oldHash), MerkleHash.Node(hash, newHash));
                (first, last) = Climb(first, last);
            }
            else
            {
                newHash = MerkleHash.Node(newHash, hash);
            }

            (first, last) = (first >> 1, last >> 1);
        }

        return last == 0 && oldHash.AsSpan().SequenceEqual(olderRoot) && newHash.AsSpan().SequenceEqual(newerRoot);
    }

    private static bool IsRight(long place) => (place & 1) == 1;

    // past the levels on which the subtree has no neighbour
    private static (long First, long Last) Climb(long first, long last)
    {
        while (!IsRight(first) && first != 0)
        {
            (first, last) = (first >> 1, last >> 1);
        }

        return (first, last);
    }
}
