using CooPortal.Pdf.Images;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Fuzzing;

public sealed class PngFuzzTests
{
    [Fact]
    public void Png_OfAnyBytes_IsDecodedOrRefused()
    {
        var report = new Fuzzer("png", Images())
        {
            Parse = bytes =>
            {
                var raster = Png.Decode(bytes);
                raster.Pixels.Length.ShouldBe(raster.Width * raster.Height * 4);
                return raster.PixelsPerMetre is null;
            },
            Refusals = [typeof(UnacceptableImageException)],
            Change = PngParts.Change,
            Mend = PngParts.Mend,
            Count = 2_000,
            // a header may ask for 40 million pixels, in the file's bytes and in RGBA
            MostAllocated = 400_000_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(8);
    }

    private static IEnumerable<byte[]> Images()
    {
        yield return Png.Encode(Samples.MakeSeal(16));
        foreach (var kind in (byte[])[0, 2, 3, 4, 6])
        {
            yield return RawPng.Of(kind, 5, 4);
        }
    }
}
