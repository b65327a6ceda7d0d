using System.Numerics;

namespace CooPortal.Domain.Transparency;

/// <summary>
/// The right edge of a growing tree: the few complete subtrees that later leaves still meet. Enough to append and to know the root, whatever
/// the size of the tree.
/// </summary>
public sealed class MerkleEdge
{
    private readonly List<byte[]> subtrees;

    /// <summary>The edge of a tree without leaves.</summary>
    public MerkleEdge()
    {
        subtrees = [];
    }

    /// <summary>The edge of a tree that was left earlier.</summary>
    /// <param name="size">Leaves of the tree.</param>
    /// <param name="edge">What <see cref="ToBytes"/> gave then.</param>
    /// <exception cref="ArgumentException">The edge is not one of a tree of this size.</exception>
    public MerkleEdge(long size, byte[] edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        if (edge.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Length)
        {
            throw new ArgumentException($"A tree of {size} leaves has no edge of {edge.Length} bytes.", nameof(edge));
        }

        Size = size;
        subtrees = [.. edge.Chunk(MerkleHash.Length)];
    }

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Root of the whole tree.</summary>
    public byte[] Root => MerkleHash.Fold(subtrees);

    /// <summary>Adds a leaf.</summary>
    /// <returns>The subtrees above it that it completes, the smallest first.</returns>
    public IReadOnlyList<(Subtree Place, byte[] Hash)> Append(byte[] leafHash)
    {
        var (hash, completed) = (leafHash, new List<(Subtree, byte[])>());
        for (var level = 0; ((Size >> level) & 1) == 1; level++)
        {
            hash = MerkleHash.Node(subtrees[^1], hash);
            subtrees.RemoveAt(subtrees.Count - 1);
            completed.Add((new Subtree(level + 1, Size >> (level + 1)), hash));
        }

        subtrees.Add(hash);
        Size++;
        return completed;
    }

    /// <summary>For keeping; 32 bytes for every bit that is set in the size.</summary>
    public byte[] ToBytes() => [.. subtrees.SelectMany(hash => hash)];
}
