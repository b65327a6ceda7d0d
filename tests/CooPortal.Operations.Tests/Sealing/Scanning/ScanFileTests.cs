using System.Buffers.Binary;
using System.Text;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing.Scanning;
using CooPortal.Pdf.Images;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Sealing.Scanning;

public sealed class ScanFileTests
{
    private static readonly byte[] Jfif300 = [.. "JFIF\0"u8, 1, 1, 1, 1, 44, 1, 44, 0, 0];

    private static ScanSheet Read(byte[] file, long? length = null) => ScanFile.Read(file, length ?? file.Length, SealImageKind.Seal);

    private static ScanProblem Refusal(byte[] file, long? length = null) => Should.Throw<ScanRefusedException>(() => Read(file, length)).Problem;

    [Fact]
    public void Png_SaysSizeAndResolution()
    {
        var sheet = Read(Png.Encode(Grey(300, 200)));

        (sheet.Width, sheet.Height, sheet.DotsPerInch).ShouldBe((300, 200, 300));
    }

    [Fact]
    public void Png_WhosePixelsArePackedWithADictionary_IsRefused() => Refusal(Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAQAAADsOj3LAAAACXBIWXMAAC4jAAAuIwF4pT92AAAArUlEQVR4IAAAAAAAAADWMoAAAADk4BeTY7jWlExGXrY5GIP0fnrD5hKUkFfTNbF28gwIj0sAAFhf6N1ri9in"
        + "AAAAAC4jAAAuIwF4pT92AAAAXElEQVR42mNgYOcTlVHWMrSwd/MNiU7KLCiva2Vk5OAXk1XRNrJ0cPcLjUnOKqyob2Ni4hQQl1PVMbZy9PAPi03JLqpsaGdm5hKUkFfTNbF28gwIj0vNKa5q7AAALOMVR8yaeUoAAAAASUVORK5CYII=")).ShouldBe(ScanProblem.Damaged);

    [Fact]
    public void Png_WhoseHeadOnlyIsThere_IsReadAsWell()
    {
        var noise = new byte[400 * 400 * 4];
        new Random(1).NextBytes(noise);
        var file = Png.Encode(new Raster(400, 400, noise) { PixelsPerMetre = 11811 });

        Read(file[..5000], file.Length).Width.ShouldBe(400);
    }

    [Theory]
    [InlineData(1, 300, 300)]
    [InlineData(2, 118, 300)]
    public void Jpeg_SaysSizeAndResolution(byte unit, short density, int dpi)
    {
        byte[] jfif = [.. "JFIF\0"u8, 1, 1, unit, (byte)(density >> 8), (byte)density, (byte)(density >> 8), (byte)density, 0, 0];

        var sheet = Read(Jpeg(Segment(0xE0, jfif), Frame(2480, 3508)));

        (sheet.Width, sheet.Height, sheet.DotsPerInch).ShouldBe((2480, 3508, dpi));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Jpeg_WithoutJfif_SaysItsResolutionInExif(bool little) =>
        Read(Jpeg(Segment(0xE1, Exif(little, 600)), Frame(2480, 3508))).DotsPerInch.ShouldBe(600);

    [Fact]
    public void Jpeg_OfACamera_IsRefusedAsAPhoto() =>
        Refusal(Jpeg(Segment(0xE0, Jfif300), Segment(0xE1, Exif(true, 300, exposure: true)), Frame(3024, 4032))).ShouldBe(ScanProblem.Photo);

    [Fact]
    public void Photo_WithTheResolutionThatPhonesInvent_IsRefused() => Refusal(Jpeg(Segment(0xE0, Jfif(72)), Frame(3024, 4032))).ShouldBe(ScanProblem.WrongResolution);

    [Fact]
    public void Sheet_LargerThanAnyGlass_IsRefused() => Refusal(Jpeg(Segment(0xE0, Jfif(200)), Frame(3024, 4032))).ShouldBe(ScanProblem.Photo);

    [Fact]
    public void Resolution_Missing_IsRefused()
    {
        var grey = Grey(300, 200);

        Refusal(Png.Encode(new Raster(300, 200, grey.Pixels))).ShouldBe(ScanProblem.NoResolution);
        Refusal(Jpeg(Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), Frame(2480, 3508))).ShouldBe(ScanProblem.NoResolution);
    }

    [Theory]
    [InlineData(96)]
    [InlineData(199)]
    [InlineData(1200)]
    public void Resolution_TooLowOrTooHigh_IsRefused(short dpi) => Refusal(Jpeg(Segment(0xE0, Jfif(dpi)), Frame(1000, 1000))).ShouldBe(ScanProblem.WrongResolution);

    [Fact]
    public void Resolution_UnlikeAcrossAndDown_IsRefused() =>
        Refusal(Jpeg(Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 1, 1, 44, 0, 200, 0, 0]), Frame(1000, 1000))).ShouldBe(ScanProblem.WrongResolution);

    [Fact]
    public void TwoHundredMegapixels_AreRefusedByTheHeaderAlone()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(PngOf(20_000, 10_000, [1, 2, 3])).ShouldBe(ScanProblem.TooManyPixels);
        Refusal(Jpeg(Segment(0xE0, Jfif300), Frame(20_000, 10_000))).ShouldBe(ScanProblem.TooManyPixels);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Png_WhoseHeaderClaimsMoreOrLessThanItsPixels_IsRefused()
    {
        var pixels = Compressed(200 * ((200 * 3) + 1));

        Refusal(PngOf(200, 100, pixels)).ShouldBe(ScanProblem.LyingHeader);
        Refusal(PngOf(200, 300, pixels)).ShouldBe(ScanProblem.LyingHeader);
        Refusal(PngOf(6000, 6000, pixels)).ShouldBe(ScanProblem.LyingHeader);
        Read(PngOf(200, 200, pixels)).Height.ShouldBe(200);
    }

    [Fact]
    public void Jpeg_WithoutSize_IsRefused() => Refusal(Jpeg(Segment(0xE0, Jfif300), Frame(0, 100))).ShouldBe(ScanProblem.LyingHeader);

    [Fact]
    public void Animated_PngIsRefused() => Refusal(PngOf(200, 200, Compressed(200 * 601), ("acTL", [0, 0, 0, 2, 0, 0, 0, 0]))).ShouldBe(ScanProblem.Animated);

    [Fact]
    public void Cmyk_JpegIsRefused() => Refusal(Jpeg(Segment(0xE0, Jfif300), Frame(2480, 3508, channels: 4))).ShouldBe(ScanProblem.Cmyk);

    [Theory]
    [InlineData("GIF89a", "GIF")]
    [InlineData("BM0000", "BMP")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("0000ftypheic", "HEIC")]
    [InlineData("", "空")]
    [InlineData("<svg/>", "不是 JPEG 或 PNG")]
    public void OtherFiles_AreRefusedByName(string beginning, string named)
    {
        var refused = Should.Throw<ScanRefusedException>(() => Read(Encoding.Latin1.GetBytes(beginning)));

        refused.Problem.ShouldBe(ScanProblem.NotAPicture);
        refused.Message.ShouldContain(named);
    }

    [Fact]
    public void Truncated_FilesAreRefusedAsDamaged()
    {
        var png = Png.Encode(Grey(300, 200));
        var jpeg = Jpeg(Segment(0xE0, Jfif300), Frame(2480, 3508));
        for (var length = 9; length < 33; length++)
        {
            Refusal(png[..length]).ShouldBe(ScanProblem.Damaged, $"PNG of {length}");
            Refusal(jpeg[..Math.Min(length, jpeg.Length - 3)]).ShouldBe(ScanProblem.Damaged, $"JPEG of {length}");
        }
    }

    [Fact]
    public void Noise_BehindEitherSignature_NeverEscapesAsAnotherError()
    {
        var dice = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var file = round % 2 == 0 ? PngOf(300, 200, Compressed(200 * 901)) : Jpeg(Segment(0xE0, Jfif300), Segment(0xE1, Exif(true, 300)), Frame(2480, 3508));
            for (var hit = 0; hit < 4; hit++)
            {
                file[dice.Next(8, file.Length)] = (byte)dice.Next(256);
            }

            try
            {
                Read(file);
            }
            catch (ScanRefusedException)
            {
            }
        }
    }

    private static Raster Grey(int width, int height)
    {
        var pixels = new byte[width * height * 4];
        Array.Fill(pixels, (byte)240);
        return new Raster(width, height, pixels) { PixelsPerMetre = 11811 };
    }

    private static byte[] Jfif(short dpi) => [.. "JFIF\0"u8, 1, 1, 1, (byte)(dpi >> 8), (byte)dpi, (byte)(dpi >> 8), (byte)dpi, 0, 0];

    private static byte[] Jpeg(params byte[][] segments) => [0xFF, 0xD8, .. segments.SelectMany(bytes => bytes), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0, 0, 0xFF, 0xD9];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Frame(int width, int height, byte channels = 3) =>
        Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, channels, .. new byte[channels * 3]]);

    private static byte[] Exif(bool little, uint dpi, bool exposure = false)
    {
        var tiff = new byte[120];
        Encoding.ASCII.GetBytes(little ? "II" : "MM").CopyTo(tiff, 0);
        Put16(2, 42);
        Put32(4, 8);
        Put16(8, (ushort)(exposure ? 4 : 3));
        Entry(10, 0x011A, 5, 80);
        Entry(22, 0x011B, 5, 80);
        Entry(34, 0x0128, 3, 0);
        Put16(42, 2);
        Entry(46, 0x8769, 4, 90);
        Put32(80, dpi);
        Put32(84, 1);
        Put16(90, 1);
        Entry(92, 0x829A, 5, 80);
        return [.. "Exif\0\0"u8, .. tiff];

        void Entry(int at, ushort tag, ushort type, uint value)
        {
            Put16(at, tag);
            Put16(at + 2, type);
            Put32(at + 4, 1);
            Put32(at + 8, value);
        }

        void Put16(int at, ushort value)
        {
            if (little)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), value);
            }
        }

        void Put32(int at, uint value)
        {
            if (little)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at), value);
            }
        }
    }

    private static byte[] Compressed(int bytes)
    {
        using var packed = new MemoryStream();
        using (var deflater = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            deflater.Write(new byte[bytes]);
        }

        return packed.ToArray();
    }

    /// <summary>A PNG in RGB; check sums are not looked at here, the browser does.</summary>
    private static byte[] PngOf(uint width, uint height, byte[] data, params (string Name, byte[] Body)[] chunks)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", header), .. Chunk("pHYs", [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1]),
            .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Body)), .. Chunk("IDAT", data), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];
    }
}
