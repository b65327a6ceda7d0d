using CooPortal.Domain.Transparency;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>Looks up the hashes of a proof: reads whole blocks of 256 neighbours, some six of them for a million leaves.</summary>
public sealed class LogTree(CooPortalDbContext db)
{
    private readonly Dictionary<(LogName Log, Subtree Block), byte[][]> blocks = [];

    /// <summary>That a leaf is in the tree of a size.</summary>
    public Task<IReadOnlyList<byte[]>> InclusionAsync(LogName log, long leaf, long size, CancellationToken cancellationToken) =>
        HashesAsync(log, MerklePaths.Inclusion(leaf, size), cancellationToken);

    /// <summary>That the tree of a size begins with that of an older one.</summary>
    public Task<IReadOnlyList<byte[]>> ConsistencyAsync(LogName log, long older, long newer, CancellationToken cancellationToken) =>
        HashesAsync(log, MerklePaths.Consistency(older, newer), cancellationToken);

    private async Task<IReadOnlyList<byte[]>> HashesAsync(LogName log, IReadOnlyList<LeafRange> ranges, CancellationToken cancellationToken)
    {
        var hashes = new List<byte[]>();
        foreach (var range in ranges)
        {
            var parts = new List<byte[]>();
            foreach (var subtree in range.Subtrees())
            {
                parts.Add(await HashAsync(log, subtree, cancellationToken));
            }

            hashes.Add(MerkleHash.Fold(parts));
        }

        return hashes;
    }

    private async Task<byte[]> HashAsync(LogName log, Subtree subtree, CancellationToken cancellationToken)
    {
        var above = subtree.Level % LogNode.LevelStep;
        var (first, count) = (subtree.Index << above, 1 << above);
        var block = await BlockAsync(log, new Subtree(subtree.Level - above, first >> LogNode.LevelStep), cancellationToken);
        var hashes = block.AsSpan((int)(first & ((1 << LogNode.LevelStep) - 1)), count).ToArray();
        while (hashes.Length > 1)
        {
            hashes = [.. hashes.Chunk(2).Select(pair => MerkleHash.Node(pair[0], pair[1]))];
        }

        return hashes[0];
    }

    /// <param name="log">The log.</param>
    /// <param name="block">Level of the hashes; number of the block.</param>
    private async Task<byte[][]> BlockAsync(LogName log, Subtree block, CancellationToken cancellationToken)
    {
        if (blocks.TryGetValue((log, block), out var known))
        {
            return known;
        }

        var (start, end) = (block.Index << LogNode.LevelStep, (block.Index + 1) << LogNode.LevelStep);
        var hashes = block.Level == 0
            ? db.LogLeaves.Where(row => row.Log == log && row.Number >= start && row.Number < end).OrderBy(row => row.Number).Select(row => row.Hash)
            : db.LogNodes.Where(row => row.Log == log && row.Level == block.Level && row.Number >= start && row.Number < end).OrderBy(row => row.Number).Select(row => row.Hash);
        return blocks[(log, block)] = await hashes.ToArrayAsync(cancellationToken);
    }
}
