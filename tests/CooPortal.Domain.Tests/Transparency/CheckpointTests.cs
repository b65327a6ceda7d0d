using System.Security.Cryptography;
using CooPortal.Domain.Transparency;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Transparency;

public sealed class CheckpointTests
{
    private static readonly Checkpoint Some = new()
    {
        Origin = "portal.example.cn/issuance-log",
        Size = 42,
        Root = MerkleHash.Leaf("root"u8),
        Time = new DateTime(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc),
        PreviousSize = 40,
        PreviousRoot = MerkleHash.Leaf("before"u8),
    };

    [Fact]
    public void Text_ReadBack_IsTheSameCheckpoint()
    {
        Checkpoint.Parse(Some.Text)!.Text.ShouldBe(Some.Text);
        Checkpoint.Parse((Some with { PreviousSize = null }).Text)!.PreviousSize.ShouldBeNull();
        Some.Text.Split('\n')[..3].ShouldBe(["portal.example.cn/issuance-log", "42", Convert.ToBase64String(Some.Root)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n1\nAAAA\n")]
    [InlineData("origin\n-1\nbGVhZg==\ntime 2026-03-05T02:00:00Z\n")]
    public void Text_ThatIsNone_IsNotRead(string text) => Checkpoint.Parse(text).ShouldBeNull();

    [Fact]
    public void Note_SignedByTheKey_OpensWithItAndNoOther()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var note = SignedNote.Sign(Some.Text, Some.Origin, key);

        SignedNote.Open(note, Some.Origin, [other, key]).ShouldBe(Some.Text);
        SignedNote.Open(note, Some.Origin, [other]).ShouldBeNull();
        SignedNote.Open(note, "another.example.cn/log", [key]).ShouldBeNull();
        SignedNote.Open(note.Replace("\n42\n", "\n43\n", StringComparison.Ordinal), Some.Origin, [key]).ShouldBeNull();
        SignedNote.Open("no note", Some.Origin, [key]).ShouldBeNull();
    }
}
