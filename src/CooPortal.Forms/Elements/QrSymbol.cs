using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using QRCoder;

namespace CooPortal.Forms.Elements;

/// <summary>A QR code as one vector outline, so that it prints sharp in any size.</summary>
internal static class QrSymbol
{
    // Below half a millimetre a module is under three pixels of a scan at 150 dpi.
    private const double SmallestModule = 0.5;
    private const int Quiet = 4;

    /// <summary>The modules that are dark, in the highest error correction whose modules are still large enough for the place.</summary>
    public static VectorPath Draw(string text, Place place)
    {
        var matrix = new[] { QRCodeGenerator.ECCLevel.Q, QRCodeGenerator.ECCLevel.M, QRCodeGenerator.ECCLevel.L }
            .Select(level => Matrix(text, level))
            .FirstOrDefault(rows => place.Width / rows.Count >= SmallestModule)
            ?? throw new ArgumentException($"A QR code of {place.Width} mm cannot hold {text.Length} characters readably.", nameof(text));
        var module = place.Width / matrix.Count;
        var path = new VectorPath();
        for (var row = 0; row < matrix.Count; row++)
        {
            for (var column = 0; column < matrix.Count; column++)
            {
                var run = 0;
                while (column + run < matrix.Count && matrix[row][column + run])
                {
                    run++;
                }
                if (run > 0)
                {
                    path.Rectangle(place.X + (column * module), place.Y + (row * module), run * module, module);
                    column += run;
                }
            }
        }
        return path;
    }

    private static List<bool[]> Matrix(string text, QRCodeGenerator.ECCLevel level)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, level);
        // QRCoder's matrix carries the quiet zone of four modules.
        return data.ModuleMatrix.ConvertAll(row => row.Cast<bool>().ToArray());
    }
}
