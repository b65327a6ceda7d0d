using System.Collections.Concurrent;
using System.Security.Cryptography;
using CooPortal.Pdf.Images;

namespace CooPortal.Forms.Drawing;

/// <summary>Seals and signatures ready to be drawn: a company's are the same on thousands of originals, and decoding them costs more than the rest of the page.</summary>
internal static class StampImages
{
    private const int Most = 64;

    private static readonly ConcurrentDictionary<string, PdfImage> Known = new(StringComparer.Ordinal);

    public static PdfImage Of(byte[] png)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(png));
        if (!Known.TryGetValue(key, out var image))
        {
            if (Known.Count >= Most)
            {
                Known.Clear();
            }

            image = Known.GetOrAdd(key, PdfImage.FromPng(png));
        }

        return image;
    }
}
