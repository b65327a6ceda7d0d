using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CooPortal.Pdf.Tests.Reading;

/// <summary>Writes PDF files by hand, right and wrong ones: the object with index i has number i + 1, the first is the catalogue.</summary>
internal static class RawPdf
{
    public static byte[] Of(params string[] objects) => Of([.. objects.Select(Encoding.Latin1.GetBytes)]);

    public static byte[] Of(IReadOnlyList<byte[]> objects, string trailer = "")
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(objects[i]);
            Write(file, "\nendobj\n");
        }

        var start = file.Position;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        }

        Write(file, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    public static byte[] Stream(byte[] packed, string entries = "") =>
        [.. Encoding.Latin1.GetBytes($"<< /Length {packed.Length} {entries} >>\nstream\n"), .. packed, .. "\nendstream"u8];

    /// <summary>Bytes that do not compress, like those of a picture.</summary>
    public static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    public static byte[] Zip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zip.Write(plain);
        }

        return packed.ToArray();
    }

    /// <summary>A file with as many pages as contents; further objects follow the pages.</summary>
    public static byte[] WithPages(IReadOnlyList<byte[]> contents, string pageEntries = "", params byte[][] further)
    {
        var first = 3;
        List<byte[]> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {contents.Count} /Kids [{string.Join(' ', contents.Select((_, i) => $"{first + (2 * i)} 0 R"))}] >>"),
        ];
        for (var i = 0; i < contents.Count; i++)
        {
            objects.Add(Encoding.Latin1.GetBytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + (2 * i) + 1} 0 R {pageEntries} >>"));
            objects.Add(Stream(contents[i]));
        }

        return Of([.. objects, .. further]);
    }

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
