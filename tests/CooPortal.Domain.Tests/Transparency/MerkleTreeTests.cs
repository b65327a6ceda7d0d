using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CooPortal.Domain.Transparency;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Transparency;

public sealed class MerkleTreeTests
{
    private const int Largest = 300;

    // the eight leaves of the reference implementation of RFC 6962
    private static readonly string[] KnownLeaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly byte[][] Leaves = [.. Enumerable.Range(0, Largest).Select(i => MerkleHash.Leaf(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture))))];

    private static readonly ConcurrentDictionary<LeafRange, byte[]> Known = new();

    // by the definition of RFC 9162 §2.1.1, for every size
    private static readonly byte[][] Roots = [.. Enumerable.Range(0, Largest + 1).Select(size => ByDefinition(Leaves.AsSpan(0, size)))];

    [Fact]
    public void Root_OfNoLeaves_IsTheHashOfNothing() =>
        Convert.ToHexStringLower(new MerkleEdge().Root).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_OfTheReferenceLeaves_IsTheReferenceRoot(int size, string root)
    {
        var edge = new MerkleEdge();

        foreach (var leaf in KnownLeaves.Take(size))
        {
            edge.Append(MerkleHash.Leaf(Convert.FromHexString(leaf)));
        }

        Convert.ToHexStringLower(edge.Root).ShouldBe(root);
    }

    [Fact]
    public void Inclusion_OfTheReferenceLeaves_IsTheReferencePath()
    {
        var leaves = KnownLeaves.Select(leaf => MerkleHash.Leaf(Convert.FromHexString(leaf))).ToArray();

        var path = MerklePaths.Inclusion(5, 8).Select(range => Convert.ToHexStringLower(HashOf(leaves, range)));

        path.ShouldBe(
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]);
    }

    [Fact]
    public void Root_OfEverySize_IsThatOfTheDefinition()
    {
        var edge = new MerkleEdge();
        for (var size = 0; size <= Largest; size++)
        {
            edge.Root.ShouldBe(Roots[size]);
            edge.Size.ShouldBe(size);
            if (size < Largest)
            {
                edge.Append(Leaves[size]);
            }
        }
    }

    [Fact]
    public void Append_OnAnEdgeThatWasKept_GoesOnAsIfItHadNeverStopped()
    {
        var edge = new MerkleEdge();
        for (var size = 0; size < Largest; size++)
        {
            edge = new MerkleEdge(edge.Size, edge.ToBytes());
            edge.Append(Leaves[size]);
        }

        edge.Root.ShouldBe(Roots[Largest]);
        Should.Throw<ArgumentException>(() => new MerkleEdge(3, new byte[MerkleHash.Length]));
    }

    [Fact]
    public void Append_EverySubtreeThatItCompletes_IsToldOnceWithItsHash()
    {
        var edge = new MerkleEdge();

        var told = Leaves.SelectMany(leaf => edge.Append(leaf)).ToDictionary(completed => completed.Place, completed => completed.Hash);

        var expected = Enumerable.Range(1, 8).SelectMany(level => Enumerable.Range(0, Largest >> level).Select(index => new Subtree(level, index)));
        told.Keys.ShouldBe(expected, ignoreOrder: true);
        told.ShouldAllBe(subtree => subtree.Value.SequenceEqual(HashOf(Leaves, subtree.Key.Leaves)));
    }

    [Fact]
    public void Inclusion_OfEveryLeafInEverySize_IsProved()
    {
        for (var size = 1; size <= Largest; size++)
        {
            // all leaves of small trees, of larger ones those at the edges of subtrees
            foreach (var leaf in Enumerable.Range(0, size).Where(leaf => size <= 70 || leaf < 3 || leaf > size - 4 || (leaf & (leaf - 1)) == 0))
            {
                var path = Hashes(MerklePaths.Inclusion(leaf, size));

                MerkleProof.Includes(Leaves[leaf], leaf, size, path, Roots[size]).ShouldBeTrue($"{leaf} of {size}");
                MerkleProof.Includes(Leaves[(leaf + 1) % Largest], leaf, size, path, Roots[size]).ShouldBeFalse($"another leaf as {leaf} of {size}");
                MerkleProof.Includes(Leaves[leaf], leaf + 1, size, path, Roots[size]).ShouldBeFalse($"{leaf} as {leaf + 1} of {size}");
                MerkleProof.Includes(Leaves[leaf], leaf, size, path, Roots[size - 1]).ShouldBeFalse($"{leaf} of {size} under another root");
                MerkleProof.Includes(Leaves[leaf], leaf, size, [.. path, Leaves[0]], Roots[size]).ShouldBeFalse($"{leaf} of {size} with a longer path");
            }
        }
    }

    [Fact]
    public void Consistency_OfEverySizeWithEveryOlder_IsProved()
    {
        for (var newer = 1; newer <= Largest; newer++)
        {
            foreach (var older in Enumerable.Range(1, newer).Where(older => newer <= 70 || older < 3 || older > newer - 4 || (older & (older - 1)) == 0))
            {
                var path = Hashes(MerklePaths.Consistency(older, newer));

                MerkleProof.IsConsistent(older, Roots[older], newer, Roots[newer], path).ShouldBeTrue($"{older} in {newer}");
                MerkleProof.IsConsistent(older, Roots[older - 1], newer, Roots[newer], path).ShouldBeFalse($"another root of {older} in {newer}");
                MerkleProof.IsConsistent(older, Roots[older], newer, Roots[newer - 1], path).ShouldBeFalse($"{older} in another root of {newer}");
            }
        }
    }

    [Fact]
    public void Proofs_WithAnyHashChanged_Fail()
    {
        var inclusion = Hashes(MerklePaths.Inclusion(137, Largest));
        var consistency = Hashes(MerklePaths.Consistency(137, Largest));

        for (var i = 0; i < inclusion.Length; i++)
        {
            MerkleProof.Includes(Leaves[137], 137, Largest, Flipped(inclusion, i), Roots[Largest]).ShouldBeFalse();
        }

        for (var i = 0; i < consistency.Length; i++)
        {
            MerkleProof.IsConsistent(137, Roots[137], Largest, Roots[Largest], Flipped(consistency, i)).ShouldBeFalse();
        }
    }

    [Fact]
    public void Leaf_IsNeverTheHashOfANode() =>
        MerkleHash.Leaf([.. Leaves[0], .. Leaves[1]]).ShouldNotBe(MerkleHash.Node(Leaves[0], Leaves[1]));

    private static byte[][] Hashes(IReadOnlyList<LeafRange> ranges) => [.. ranges.Select(range => Known.GetOrAdd(range, _ => HashOf(Leaves, range)))];

    private static byte[] HashOf(byte[][] leaves, LeafRange range) => ByDefinition(leaves.AsSpan((int)range.Start, (int)(range.End - range.Start)));

    private static byte[][] Flipped(byte[][] hashes, int at)
    {
        byte[][] changed = [.. hashes.Select(hash => hash.ToArray())];
        changed[at][7] ^= 1;
        return changed;
    }

    private static byte[] ByDefinition(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? MerkleHash.Empty : leaves[0];
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return MerkleHash.Node(ByDefinition(leaves[..split]), ByDefinition(leaves[split..]));
    }
}
