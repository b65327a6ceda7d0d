using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CooPortal.Pdf.Writing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Writing;

public sealed class DeflateTests
{
    [Fact]
    public void Compress_AnyBytes_ComeBack() =>
        Prop.ForAll<byte[]>(data => Inflate(Deflate.Compress(data)).SequenceEqual(data)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public void Compress_NoiseRunsAndText_ComeBack(int length)
    {
        var random = new Random(length);
        var noise = new byte[length];
        random.NextBytes(noise);
        var run = new byte[length];
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, (length / 12) + 1).Select(i => $"{random.Next(700)} {random.Next(30)} Td\n")));
        var skewed = Enumerable.Range(0, length).Select(_ => (byte)Math.Min(255, -Math.Log2(random.NextDouble()) * 8)).ToArray();

        foreach (var data in (byte[][])[noise, run, text, skewed, [.. run, .. noise, .. run]])
        {
            Inflate(Deflate.Compress(data)).ShouldBe(data);
        }
    }

    [Fact]
    public void Compress_Noise_GrowsLittle()
    {
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);

        Deflate.Compress(noise).Length.ShouldBeLessThan(noise.Length + 200);
    }

    [Fact]
    public void Compress_Text_IsNearTheRuntimesOwn()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i * 7 % 700} {i % 30} Td <{i % 97:X4}> Tj\n")));
        using var theirs = new MemoryStream();
        using (var stream = new ZLibStream(theirs, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(text);
        }

        Deflate.Compress(text).Length.ShouldBeLessThan((int)(theirs.Length * 1.15));
    }

    // The stored originals were made with these bytes: when this fails on purpose, raise Deflate.Version.
    [Fact]
    public void Compress_KnownText_GivesTheRecordedBytes()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7 % 700} {i % 30} Td\n")));

        Convert.ToHexString(SHA256.HashData(Deflate.Compress(text)))[..16].ShouldBe("7AB39EB2C000ABCE");
    }

    private static byte[] Inflate(byte[] compressed)
    {
        using var stream = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }
}
