using System.IO.Compression;

namespace CooPortal.Pdf.Reading;

/// <summary>Unpacks Flate streams with their predictors (ISO 32000-1, 7.4.4): all that cross-references and object streams are packed with.</summary>
internal static class PdfFilters
{
    private const int ZlibHeader = 2;

    public static IReadOnlyList<string> NamesOf(PdfMap map, Func<object?, object?> resolve) => resolve(map["Filter"]) switch
    {
        PdfName name => [name.Value],
        PdfArray array => [.. array.Items.Select(item => (resolve(item) as PdfName)?.Value ?? "")],
        _ => [],
    };

    public static bool IsFlate(string filter) => filter is "FlateDecode" or "Fl";

    /// <summary>The unpacked bytes; what they cost is charged to the budget while they come.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, PdfBudget budget)
    {
        using var result = new MemoryStream();
        Inflate(packed, budget, (bytes, count) => result.Write(bytes, 0, count));
        return result.ToArray();
    }

    /// <summary>Unpacks for the sake of its size only.</summary>
    public static void Weigh(ReadOnlySpan<byte> packed, PdfBudget budget) => Inflate(packed, budget, (_, _) => { });

    public static byte[] Unpredict(byte[] data, PdfMap? parameters, Func<object?, object?> resolve)
    {
        int Number(string key, int standard) => resolve(parameters?[key]) is long and > 0 and <= 100_000 and var number ? (int)number : standard;

        var predictor = Number("Predictor", 1);
        if (predictor == 1)
        {
            return data;
        }

        if (predictor < 10)
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, $"predictor {predictor} in a structure stream");
        }

        var pixel = Math.Max(1, Number("Colors", 1) * Number("BitsPerComponent", 8) / 8);
        var row = Math.Max(1, Number("Colors", 1) * Number("BitsPerComponent", 8) * Number("Columns", 1) / 8);
        var rows = data.Length / (row + 1);
        var result = new byte[rows * row];
        for (var y = 0; y < rows; y++)
        {
            var line = result.AsSpan(y * row, row);
            data.AsSpan((y * (row + 1)) + 1, row).CopyTo(line);
            Undo(data[y * (row + 1)], line, y == 0 ? default : result.AsSpan((y - 1) * row, row), pixel);
        }

        return result;
    }

    private static void Inflate(ReadOnlySpan<byte> packed, PdfBudget budget, Action<byte[], int> take)
    {
        if (packed.Length <= ZlibHeader)
        {
            return;
        }

        // without the zlib frame: producers get its checksum wrong, and readers do not mind
        using var source = new MemoryStream(packed[ZlibHeader..].ToArray(), writable: false);
        using var inflate = new DeflateStream(source, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = inflate.Read(buffer)) > 0;)
            {
                budget.Unpacked(read);
                take(buffer, read);
            }
        }
        catch (InvalidDataException)
        {
            // what came before the fault is what other readers show
        }
    }

    // the filters of PNG, one for each row
    private static void Undo(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (var x = 0; x < line.Length; x++)
        {
            int left = x >= pixel ? line[x - pixel] : 0;
            int up = above.IsEmpty ? 0 : above[x];
            int upLeft = above.IsEmpty || x < pixel ? 0 : above[x - pixel];
            line[x] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, upLeft),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - upLeft));
        return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
}
