using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CooPortal.Pdf.Images;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Images;

public sealed class PngTests
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    [Fact]
    public void Decode_OfEncoded_GivesThePixelsAndTheResolution()
    {
        var seal = Samples.MakeSeal(77);

        var back = Png.Decode(Png.Encode(seal));

        back.Pixels.ShouldBe(seal.Pixels);
        back.PixelsPerMetre.ShouldBe(11811);
    }

    [Fact]
    public void Decode_OfMorePixelsThanTheCallerWants_IsRefusedByTheHeader() =>
        Should.Throw<UnacceptableImageException>(() => Png.Decode(Png.Encode(Samples.MakeSeal(77)), 77 * 76)).Message.ShouldContain("77 × 77");

    [Theory]
    [InlineData(0, "10", "10 10 10 255")]
    [InlineData(2, "10 20 30", "10 20 30 255")]
    [InlineData(4, "10 128", "10 10 10 128")]
    [InlineData(6, "10 20 30 40", "10 20 30 40")]
    [InlineData(3, "1", "7 8 9 255")]
    public void Decode_EachKind_GivesItsPixel(byte kind, string sample, string expected)
    {
        var palette = kind == 3 ? Chunk("PLTE", [1, 2, 3, 7, 8, 9]) : [];

        var pixels = Png.Decode([.. Signature, .. Header(1, 1, kind), .. palette, .. Data([0, .. Bytes(sample)]), .. Chunk("IEND")]).Pixels;

        pixels.ShouldBe(Bytes(expected));
    }

    [Theory]
    [InlineData(0, "10 20 1 1", "10 20 1 1")]
    [InlineData(1, "10 20 1 1", "10 30 1 2")]
    [InlineData(2, "10 20 1 1", "10 20 11 21")]
    [InlineData(3, "10 20 1 1", "10 25 6 16")]
    [InlineData(4, "10 20 1 1", "10 30 11 31")]
    public void Decode_EachFilter_GivesItsRows(byte filter, string filtered, string expected)
    {
        var bytes = Bytes(filtered);

        var pixels = Png.Decode([.. Signature, .. Header(2, 2, 0), .. Data([filter, bytes[0], bytes[1], filter, bytes[2], bytes[3]]), .. Chunk("IEND")]).Pixels;

        pixels.Chunk(4).Select(pixel => pixel[0]).ShouldBe(Bytes(expected));
    }

    [Fact]
    public void Decode_WithTransparentPaletteEntry_GivesItsOpacity() =>
        Png.Decode([.. Signature, .. Header(1, 1, 3), .. Chunk("PLTE", [1, 2, 3]), .. Chunk("tRNS", [9]), .. Data([0, 0]), .. Chunk("IEND")])
            .Pixels.ShouldBe([1, 2, 3, 9]);

    [Fact]
    public void Decode_OfPictureMadeElsewhere_GivesItsPixels()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}");
        PdfTool.Run(Samples.Certificate().ToBytes(), "pdftoppm", "-png", "-singlefile", "-r", "40", "{}", file).ExitCode.ShouldBe(0);

        var raster = Png.Decode(File.ReadAllBytes(file + ".png"));

        File.Delete(file + ".png");
        (raster.Width, raster.Height).ShouldBe((331, 468));
        raster.Pixels.Chunk(4).Select(pixel => pixel[0]).ShouldContain((byte)0);
    }

    [Fact]
    public void Decode_OfBomb_IsRefusedBeforeItIsInflated()
    {
        var bomb = Deflated(new byte[20_000_000]);

        Refused([.. Signature, .. Header(1, 1, 0), .. Chunk("IDAT", bomb), .. Chunk("IEND")]).ShouldContain("more data than its size needs");
        Refused([.. Signature, .. Header(20_000, 20_000, 6), .. Chunk("IDAT", bomb), .. Chunk("IEND")]).ShouldContain("20000 × 20000");
        Refused([.. Signature, .. Header(int.MaxValue, 1, 6), .. Chunk("IDAT", bomb), .. Chunk("IEND")]).ShouldContain("is not taken");
    }

    [Fact]
    public void Decode_CutAnywhere_IsRefused()
    {
        var file = Png.Encode(Samples.MakeSeal(16));

        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<UnacceptableImageException>(() => Png.Decode(file.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Decode_WithAFlippedByte_IsRefused()
    {
        var file = Png.Encode(Samples.MakeSeal(16));

        for (var at = 0; at < file.Length; at++)
        {
            file[at] ^= 0x10;
            Should.Throw<UnacceptableImageException>(() => Png.Decode(file));
            file[at] ^= 0x10;
        }
    }

    [Fact]
    public void Decode_OfPolyglot_IsRefused()
    {
        var file = Png.Encode(Samples.MakeSeal(16));
        var pixels = Deflated([0, 5]);

        Refused([.. file, .. "<script>alert(1)</script>"u8]).ShouldContain("follow the end");
        Refused([.. "GIF89a"u8, .. file]).ShouldContain("not a PNG");
        Refused([.. Signature, .. Header(1, 1, 0), .. Chunk("IDAT", [.. pixels, .. "PK\x03\x04 and an archive"u8]), .. Chunk("IEND")]).ShouldContain("do not end with");
    }

    [Fact]
    public void Encode_OfDecoded_DropsWhatStoodBesideThePixels()
    {
        byte[] file = [.. Signature, .. Header(1, 1, 0), .. Chunk("tEXt", "Comment\0<?php"u8), .. Data([0, 5]), .. Chunk("IEND")];

        Encoding.Latin1.GetString(Png.Encode(Png.Decode(file))).ShouldNotContain("php");
    }

    [Theory]
    [InlineData("interlaced", 1, 8, 0)]
    [InlineData("sixteen bits", 0, 16, 0)]
    [InlineData("one bit", 0, 1, 0)]
    [InlineData("unknown kind", 0, 8, 5)]
    public void Decode_OfKindNotTaken_IsRefused(string what, byte interlace, byte depth, byte kind)
    {
        byte[] file = [.. Signature, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, depth, kind, 0, 0, interlace]), .. Data([0, 5]), .. Chunk("IEND")];

        Refused(file).ShouldContain("eight bits", customMessage: what);
    }

    [Fact]
    public void Decode_OfPixelsPackedWithADictionary_IsRefused() =>
        Refused([.. Signature, .. Header(5, 4, 4), .. Chunk("IDAT", [0x78, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Chunk("IEND")]).ShouldContain("damaged");

    [Fact]
    public void Decode_OfDisorderedChunks_IsRefused()
    {
        var (header, data, end) = (Header(1, 1, 0), Data([0, 5]), Chunk("IEND"));

        Refused([.. Signature, .. data, .. header, .. end]).ShouldContain("no header");
        Refused([.. Signature, .. header, .. end]).ShouldContain("IEND");
        Refused([.. Signature, .. header, .. data, .. Chunk("tEXt"), .. data, .. end]).ShouldContain("IDAT");
        Refused([.. Signature, .. header, .. header, .. data, .. end]).ShouldContain("IHDR");
        Refused([.. Signature, .. header, .. Chunk("ABCD"), .. data, .. end]).ShouldContain("ABCD");
        Refused([.. Signature, .. Header(1, 1, 3), .. Chunk("PLTE", [1, 2, 3]), .. Data([0, 5]), .. end]).ShouldContain("palette");
        Refused([.. Signature, .. header, .. Data([9, 5]), .. end]).ShouldContain("filter");
    }

    [Fact]
    public void Decode_OfAnyBytes_IsRefusedWithoutAnotherError() => Prop.ForAll<byte[]>(bytes =>
    {
        try
        {
            Png.Decode([.. Signature, .. Header(2, 2, 6), .. Chunk("IDAT", bytes), .. Chunk("IEND")]);
            return false;
        }
        catch (UnacceptableImageException)
        {
            return true;
        }
    }).QuickCheckThrowOnFailure();

    private static string Refused(byte[] file) => Should.Throw<UnacceptableImageException>(() => Png.Decode(file)).Message;

    private static byte[] Bytes(string numbers) => [.. numbers.Split(' ').Select(byte.Parse)];

    private static byte[] Header(int width, int height, byte kind)
    {
        var body = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(body, width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), height);
        (body[8], body[9]) = (8, kind);
        return Chunk("IHDR", body);
    }

    private static byte[] Data(byte[] rows) => Chunk("IDAT", Deflated(rows));

    private static byte[] Deflated(byte[] data)
    {
        using var result = new MemoryStream();
        using (var stream = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(data);
        }

        return result.ToArray();
    }

    private static byte[] Chunk(string name, ReadOnlySpan<byte> body = default)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Crc32(named));
        return chunk;
    }

    // Bit by bit, unlike the product's table, so that both cannot be wrong in the same way.
    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
