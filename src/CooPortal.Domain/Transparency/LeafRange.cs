using System.Numerics;

namespace CooPortal.Domain.Transparency;

/// <summary>A run of leaves that a proof has one hash for.</summary>
/// <param name="Start">First leaf.</param>
/// <param name="End">The leaf after the last.</param>
public readonly record struct LeafRange(long Start, long End)
{
    /// <summary>The complete subtrees that the range consists of, the largest first; only the last range of a tree has several.</summary>
    public IReadOnlyList<Subtree> Subtrees()
    {
        var subtrees = new List<Subtree>();
        for (var start = Start; start < End;)
        {
            var level = BitOperations.Log2((ulong)(End - start));
            subtrees.Add(new Subtree(level, start >> level));
            start += 1L << level;
        }

        return subtrees;
    }
}
