using System.Globalization;
using System.Text;

namespace CooPortal.TestKit;

/// <summary>Small PDF files whose pages have the size that a test wants.</summary>
public static class SomePdf
{
    /// <summary>One page for each number, with so many bytes that do not compress.</summary>
    public static byte[] WithPagesOf(params int[] bytes)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        file.Write("%PDF-1.7\n"u8);
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {bytes.Length} /Kids [{string.Join(' ', bytes.Select((_, page) => $"{3 + (2 * page)} 0 R"))}] >>");
        for (var page = 0; page < bytes.Length; page++)
        {
            var noise = new byte[bytes[page]];
            new Random(page).NextBytes(noise);
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + (2 * page)} 0 R >>");
            Add($"<< /Length {noise.Length} >>\nstream\n{Encoding.Latin1.GetString(noise)}\nendstream");
        }

        var start = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")))}");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Add(string content)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
