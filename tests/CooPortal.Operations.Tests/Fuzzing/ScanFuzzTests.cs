using System.Text;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing.Scanning;
using CooPortal.Pdf.Images;
using CooPortal.TestKit;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Fuzzing;

public sealed class ScanFuzzTests
{
    [Fact]
    public void HeadOfAPng_OfAnyBytes_IsReadOrRefused()
    {
        var report = new Fuzzer("scan-png", Png.Encode(new Raster(9, 7, [.. Enumerable.Repeat((byte)200, 9 * 7 * 4)]) { PixelsPerMetre = 11811 }))
        {
            Parse = bytes => ScanFile.Read(bytes, bytes.Length, SealImageKind.Seal).DotsPerInch / 100,
            Refusals = [typeof(ScanRefusedException)],
            Change = PngParts.Change,
            Mend = PngParts.Mend,
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void HeadOfAJpeg_OfAnyBytes_IsReadOrRefused()
    {
        byte[] frame = Segment(0xC0, [8, 1, 144, 1, 44, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
        byte[] pixels = [.. Segment(0xDA, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]), 1, 2, 3, 0xFF, 0xD9];
        byte[][] samples =
        [
            [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 1, 1, 44, 1, 44, 0, 0]), .. Segment(0xFE, "made up"u8.ToArray()), .. frame, .. pixels],
            [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(little: true)]), .. frame, .. pixels],
            [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(little: false)]), .. frame, .. pixels],
        ];
        var report = new Fuzzer("scan-jpeg", samples)
        {
            Parse = bytes => ScanFile.Read(bytes, bytes.Length, SealImageKind.Signature).DotsPerInch / 100,
            Refusals = [typeof(ScanRefusedException)],
            Change = (sample, mutator) => mutator.Bytes(sample),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(4);
    }

    /// <summary>Pictures that decode, of any size and content: the stamp is looked for as the page does, in an overview and in its part.</summary>
    [Fact]
    public void StampOnAnyPicture_IsFoundOrRefused()
    {
        var small = new Raster(24, 20, [.. Enumerable.Range(0, 24 * 20).SelectMany(i => i % 24 is > 5 and < 18 && i / 24 is > 5 and < 14 ? (byte[])[200, 30, 40, 255] : [246, 244, 240, 255])]);
        var report = new Fuzzer("stamp", Png.Encode(small), new SomeScan(16, 14).Round(8).ToPng(), new SomeScan(20, 12).Signature(12, 5).ToPng())
        {
            Parse = bytes =>
            {
                var raster = Png.Decode(bytes, 1_000_000);
                var kind = bytes.Length % 2 == 0 ? SealImageKind.Seal : SealImageKind.Signature;
                var sheet = new ScanSheet { Width = raster.Width * 2, Height = raster.Height * 2, PixelsPerMm = 16, PixelsPerMmDown = 16 };
                var box = Refusal(() => StampReader.Locate(raster, sheet, kind));
                var stamp = Refusal(() => StampReader.Read(raster, 8, kind));
                return $"{box} {stamp}";
            },
            Refusals = [typeof(UnacceptableImageException)],
            Change = PngParts.Change,
            Mend = PngParts.Mend,
            Count = 300,
            MostAllocated = 200_000_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    private static string Refusal(Func<object> read)
    {
        try
        {
            _ = read();
            return "found";
        }
        catch (ScanRefusedException refused)
        {
            return refused.Problem.ToString();
        }
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>Resolution, unit and a directory of the camera that says nothing of one.</summary>
    private static byte[] Tiff(bool little)
    {
        var bytes = new List<byte>(Encoding.ASCII.GetBytes(little ? "II" : "MM"));
        Add(2, 42);
        Add(4, 8);
        Add(2, 4);
        Entry(0x011A, 5, 62);
        Entry(0x011B, 5, 62);
        Entry(0x0128, 3, little ? 2 : 2 << 16);
        Entry(0x8769, 4, 70);
        Add(4, 0);
        Add(4, 300);
        Add(4, 1);
        Add(2, 1);
        Entry(0x9000, 4, 0);
        return [.. bytes];

        void Entry(int tag, int type, int value)
        {
            Add(2, tag);
            Add(2, type);
            Add(4, 1);
            Add(4, value);
        }

        void Add(int length, int value)
        {
            for (var i = 0; i < length; i++)
            {
                bytes.Add((byte)(value >> (8 * (little ? i : length - 1 - i))));
            }
        }
    }
}
