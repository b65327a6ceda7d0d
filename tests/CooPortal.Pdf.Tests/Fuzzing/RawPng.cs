using System.Text;
using CooPortal.Pdf.Tests.Reading;
using CooPortal.TestKit.Fuzzing;

namespace CooPortal.Pdf.Tests.Fuzzing;

/// <summary>Small PNG files of each kind, with palette and transparency where the kind has them.</summary>
internal static class RawPng
{
    public static byte[] Of(byte kind, byte width, byte height)
    {
        var channels = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        byte[] rows = [.. Enumerable.Range(0, height).SelectMany(y => (byte[])[(byte)(y % 5), .. Enumerable.Range(0, width * channels).Select(x => (byte)(kind == 3 ? 0 : (x * 7) + y))])];
        byte[] transparency = kind switch { 0 => [0, 7], 2 => [0, 1, 0, 2, 0, 3], 3 => [9], _ => [] };
        return PngParts.Mend(
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
            .. Chunk("IHDR", [0, 0, 0, width, 0, 0, 0, height, 8, kind, 0, 0, 0]),
            .. Chunk("pHYs", [0, 0, 46, 35, 0, 0, 46, 35, 1]),
            .. kind == 3 ? Chunk("PLTE", [1, 2, 3, 4, 5, 6]) : [],
            .. transparency.Length > 0 ? Chunk("tRNS", transparency) : [],
            .. Chunk("IDAT", RawPdf.Zip(rows)),
            .. Chunk("IEND", []),
        ]);
    }

    private static byte[] Chunk(string name, byte[] body) => [0, 0, (byte)(body.Length >> 8), (byte)body.Length, .. Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];
}
