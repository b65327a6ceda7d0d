using System.Buffers.Binary;
using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>Reads size and resolution from the original file of a scanner; the picture itself is decoded by the browser (dependencies.md).</summary>
public static class ScanFile
{
    /// <summary>The beginning of the file that is needed: everything before the pixels, and small files as a whole.</summary>
    public const int HeadLength = 4 * 1024 * 1024;

    /// <summary>Largest original; 600 dpi A4 in colour without compression has 104 MB.</summary>
    public const long LargestFile = 120L * 1024 * 1024;

    /// <param name="head">The file's first bytes, up to <see cref="HeadLength"/>.</param>
    /// <param name="fileLength">Bytes of the whole file, as the browser says.</param>
    /// <exception cref="ScanRefusedException">not a picture of a scanner, and why</exception>
    public static ScanSheet Read(ReadOnlySpan<byte> head, long fileLength, SealImageKind kind)
    {
        if (fileLength > LargestFile)
        {
            throw new ScanRefusedException(ScanProblem.TooManyPixels, "文件超过 120 MB。请按 300 dpi 扫描并保存为 JPEG 或 PNG。");
        }

        var sheet = head switch
        {
            _ when head.StartsWith(PngHead.Signature) => PngHead.Read(head, fileLength),
            _ when head.StartsWith(JpegHead.Signature) => JpegHead.Read(head),
            _ => throw new ScanRefusedException(ScanProblem.NotAPicture, $"{FormatOf(head)}请在扫描仪软件中把保存格式设为 JPEG 或 PNG，重新扫描。"),
        };
        sheet.RequireScan(kind);
        return sheet;
    }

    /// <exception cref="ScanRefusedException">nobody scans so many pixels, and neither browser nor server should try</exception>
    internal static void RequireBearable(long width, long height)
    {
        if (width < 1 || height < 1)
        {
            throw new ScanRefusedException(ScanProblem.LyingHeader, "文件头记载的图片尺寸是 0，与内容不符，文件可能已被改动或损坏。请重新扫描。");
        }

        if (width * height > ScanSheet.MostPixels)
        {
            throw new ScanRefusedException(
                ScanProblem.TooManyPixels, $"图片有 {width} × {height} 像素（{width * height / 1_000_000} 百万像素），最多接受 {ScanSheet.MostPixels / 1_000_000} 百万像素。请按 300 dpi 扫描一张 A4 纸（600 dpi 也可以）。");
        }
    }

    internal static ScanRefusedException Damaged() => new(ScanProblem.Damaged, "图片文件不完整或已损坏，无法读取。请重新扫描或重新拷贝文件。");

    private static string FormatOf(ReadOnlySpan<byte> head) => head switch
    {
        [] => "文件是空的。",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "这是 GIF 文件。",
        [(byte)'B', (byte)'M', ..] => "这是 BMP 文件。",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "这是 TIFF 文件。",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "这是 PDF 文件。",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "这是 WebP 文件。",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "这是手机照片格式（HEIC）的文件。",
        _ => "该文件不是 JPEG 或 PNG 图片。",
    };

    internal static ushort Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
