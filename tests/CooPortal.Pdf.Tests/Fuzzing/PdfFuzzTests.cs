using System.Text;
using CooPortal.Pdf.Reading;
using CooPortal.Pdf.Tests.Reading;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Fuzzing;

public sealed class PdfFuzzTests
{
    [Fact]
    public void Pdf_OfAnyBytes_IsInspectedOrRefused()
    {
        var report = new Fuzzer("pdf", Samples())
        {
            Parse = bytes => PdfInspection.Inspect(bytes) is { Pages: var pages } ? Math.Min(pages, 5) : null,
            Refusals = [typeof(PdfRefusedException)],
            Change = PdfParts.Change,
            Mend = PdfParts.Mend,
            Count = 2_000,
            // streams may unpack to 64 MB, whose buffers double as they grow
            MostAllocated = 400_000_000,
            LongestTime = TimeSpan.FromSeconds(15),
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(18);
    }

    private static IEnumerable<byte[]> Samples()
    {
        yield return RawPdf.WithPages([RawPdf.Noise(20), RawPdf.Noise(30)]);
        yield return RawPdf.WithPages(
            [RawPdf.Noise(20)], "/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> /Annots [<< /Subtype /Link /A << /S /URI /URI (http://a) >> >>]",
            "<< /Type /Font /Name /F#31 /Widths [1 2.5 -3] /T <00FF> /N null /B true >>"u8.ToArray(),
            RawPdf.Stream(RawPdf.Zip(new byte[200]), "/Subtype /Form /Filter /FlateDecode"));
        yield return WithStreams(plain: false);
        yield return WithStreams(plain: true);
    }

    /// <summary>Objects in an object stream and a cross-reference stream, packed with a predictor or not at all.</summary>
    private static byte[] WithStreams(bool plain)
    {
        const string catalogue = "<< /Type /Catalog /Pages 2 0 R >>", pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page = "<< /Type /Page /Parent 2 0 R >>";
        var heads = $"1 0 2 {catalogue.Length + 1} 3 {catalogue.Length + pages.Length + 2} ";
        var filter = plain ? "" : "/Filter /FlateDecode";
        var content = Encoding.Latin1.GetBytes($"{heads}{catalogue} {pages} {page}");
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var container = (int)file.Position;
        Write(4, $"/Type /ObjStm /N 3 /First {heads.Length} {filter}", plain ? content : RawPdf.Zip(content));
        var references = (int)file.Position;
        byte[][] rows = [[0, 0, 0, 0], [2, 0, 4, 0], [2, 0, 4, 1], [2, 0, 4, 2], [1, (byte)(container >> 8), (byte)container, 0], [1, (byte)(references >> 8), (byte)references, 0]];
        byte[] table = plain ? [.. rows.SelectMany(row => row)] : RawPdf.Zip([.. rows.SelectMany((row, y) => (byte[])[2, .. row.Select((value, x) => (byte)(value - (y == 0 ? 0 : rows[y - 1][x])))])]);
        Write(5, $"/Type /XRef /Size 6 /W [1 2 1] /Index [0 6] /Root 1 0 R {filter} {(plain ? "" : "/DecodeParms << /Predictor 12 /Columns 4 >>")}", table);
        file.Write(Encoding.Latin1.GetBytes($"startxref\n{references}\n%%EOF\n"));
        return file.ToArray();

        void Write(int number, string entries, byte[] data) => file.Write([.. Encoding.Latin1.GetBytes($"{number} 0 obj\n"), .. RawPdf.Stream(data, entries), .. "\nendobj\n"u8]);
    }
}
