using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using QRCoder;
using QRCoder.Exceptions;

namespace CooPortal.Forms.Elements;

/// <summary>A QR code as one vector outline, so that it prints sharp in any size.</summary>
internal static class QrSymbol
{
    // Below half a millimetre a module is under three pixels of a scan at 150 dpi.
    private const double SmallestModule = 0.5;

    // Modules on a side with QRCoder's quiet zone of four: 17 + 4 × version + 8.
    private const int SmallestSide = 25;
    private const int SideStep = 4;

    /// <summary>The modules that are dark, in the highest error correction whose modules are still large enough for the place.</summary>
    public static VectorPath Draw(string text, Place place)
    {
        var versions = Enumerable.Range(1, Math.Max(0, ((int)(place.Width / SmallestModule) - SmallestSide) / SideStep));
        var matrix = new[] { QRCodeGenerator.ECCLevel.Q, QRCodeGenerator.ECCLevel.M, QRCodeGenerator.ECCLevel.L }
            .SelectMany(level => versions.Select(version => Matrix(text, level, version)))
            .FirstOrDefault(rows => rows is not null)
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

    // Asked for a version too small QRCoder says so at once; the smallest it finds itself is drawn, in milliseconds, before its size is known.
    private static List<bool[]>? Matrix(string text, QRCodeGenerator.ECCLevel level, int version)
    {
        try
        {
            using var data = QRCodeGenerator.GenerateQrCode(text, level, requestedVersion: version);
            return data.ModuleMatrix.ConvertAll(row => row.Cast<bool>().ToArray());
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }
}
