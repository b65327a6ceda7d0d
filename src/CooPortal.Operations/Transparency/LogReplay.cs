using CooPortal.Domain.Transparency;

namespace CooPortal.Operations.Transparency;

/// <summary>Builds the tree again leaf by leaf and remembers what does not fit.</summary>
/// <param name="known">The signed heads, the smallest first.</param>
/// <param name="edgeAt">Gives the edge that the database keeps for a size, from which to go on behind a damage; null where there is none.</param>
internal sealed class LogReplay(IReadOnlyList<Checkpoint> known, Func<long, byte[]?> edgeAt)
{
    private readonly List<LogFinding> findings = [];
    private readonly List<(LogLeaf Leaf, byte[] Hash)> changed = [];
    private readonly HashSet<long> named = [];
    private MerkleEdge? edge = new();
    private long next;
    private int head;
    private long good;

    /// <summary>One past the last leaf.</summary>
    public long Size => next;

    /// <param name="row">Null when it is gone.</param>
    public void Take(LogLeaf leaf, SealedRow? row, IReadOnlyDictionary<Subtree, byte[]> nodes)
    {
        if (leaf.Number > next)
        {
            Name(new LogFinding(LogFindingKind.LeavesMissing, next, null, $"第 {next} 到 {leaf.Number - 1} 号的编号不见了。"), next, leaf.Number);
            edge = null;
            SkipTo(leaf.Number);
        }

        CompareRow(leaf, row);
        foreach (var (place, hash) in edge?.Append(leaf.Hash) ?? [])
        {
            if (nodes.TryGetValue(place, out var stored) ? !stored.AsSpan().SequenceEqual(hash) : place.Level % LogNode.LevelStep == 0)
            {
                findings.Add(new LogFinding(LogFindingKind.NodeChanged, place.Leaves.Start, null, $"第 {place.Leaves.Start} 到 {place.Leaves.End - 1} 号的子树哈希与保存的不同。"));
            }
        }

        next = leaf.Number + 1;
        SkipTo(next);
    }

    public IReadOnlyList<LogFinding> Findings()
    {
        NameChanged();
        if (known.Count > 0 && known[^1].Size > next)
        {
            var last = known.First(head => head.Size > next);
            findings.Add(new LogFinding(LogFindingKind.Truncated, next, null, $"第 {next} 到 {known[^1].Size - 1} 号被截去：{last.Time:yyyy-MM-dd HH:mm:ss} UTC 已签名 {last.Size} 条，现在只有 {next} 条。"));
        }

        return findings;
    }

    private void CompareRow(LogLeaf leaf, SealedRow? row)
    {
        if (row is null)
        {
            Name(new LogFinding(LogFindingKind.Deleted, leaf.Number, leaf.SubjectId, $"第 {leaf.Number} 号记录 {leaf.SubjectId:D} 被删除。"), leaf.Number, leaf.Number + 1);
        }
        else if (MerkleHash.Leaf(row.Data) is var hash && !hash.AsSpan().SequenceEqual(leaf.Hash))
        {
            changed.Add((leaf, hash));
            named.Add(leaf.Number);
        }
    }

    // the heads up to a size: compared with the tree where it stands exactly there
    private void SkipTo(long size)
    {
        for (; head < known.Count && known[head].Size <= size; head++)
        {
            var signed = known[head];
            if (edge is not null && signed.Size == size && !edge.Root.AsSpan().SequenceEqual(signed.Root))
            {
                Rewritten(signed);
                edge = null;
            }

            good = signed.Size;
            if (edge is null && signed.Size == size && edgeAt(size) is { } kept)
            {
                edge = EdgeOf(kept, signed);
            }
        }
    }

    private void Rewritten(Checkpoint signed)
    {
        if (!named.Any(number => number >= good && number < signed.Size))
        {
            var rows = signed.Size - good == 1 ? $"第 {good} 号" : $"第 {good} 到 {signed.Size - 1} 号中";
            findings.Add(new LogFinding(LogFindingKind.Rewritten, good, null, $"{rows}有记录连同其编号被改写：与 {signed.Time:yyyy-MM-dd HH:mm:ss} UTC 签名的根哈希不符。"));
        }
    }

    private static MerkleEdge? EdgeOf(byte[] kept, Checkpoint signed)
    {
        try
        {
            var edge = new MerkleEdge(signed.Size, kept);
            return edge.Root.AsSpan().SequenceEqual(signed.Root) ? edge : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Name(LogFinding finding, long from, long until)
    {
        findings.Add(finding);
        for (var number = from; number < until; number++)
        {
            named.Add(number);
        }
    }

    private void NameChanged()
    {
        foreach (var (leaf, hash) in changed)
        {
            var place = changed.FindIndex(other => other.Leaf.Number != leaf.Number && other.Leaf.Hash.AsSpan().SequenceEqual(hash));
            findings.Add(place < 0
                ? new LogFinding(LogFindingKind.Changed, leaf.Number, leaf.SubjectId, $"第 {leaf.Number} 号记录 {leaf.SubjectId:D} 被修改。")
                : new LogFinding(LogFindingKind.Swapped, leaf.Number, leaf.SubjectId, $"第 {leaf.Number} 号记录 {leaf.SubjectId:D} 与第 {changed[place].Leaf.Number} 号对调。"));
        }
    }
}
