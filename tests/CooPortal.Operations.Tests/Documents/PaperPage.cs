using System.Diagnostics;
using System.Globalization;
using System.Text;
using CooPortal.Forms.Layouts;

namespace CooPortal.Operations.Tests.Documents;

/// <summary>The first page of a PDF as poppler draws it: what would be on paper.</summary>
internal sealed class PaperPage
{
    private const int DotsPerInch = 100;
    private const int Tolerance = 12;

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _pixels;

    private PaperPage(int width, int height, byte[] pixels) => (_width, _height, _pixels) = (width, height, pixels);

    public static PaperPage Of(string pdf)
    {
        var start = new ProcessStartInfo("pdftoppm", ["-singlefile", "-r", DotsPerInch.ToString(CultureInfo.InvariantCulture), pdf]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var copy = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(copy);
        process.WaitForExit();
        var bytes = copy.ToArray();
        var head = Encoding.ASCII.GetString(bytes, 0, 32).Split(['\n', ' '], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new PaperPage(width, height, bytes[^(width * height * 3)..]);
    }

    /// <summary>The rectangle about everything in a colour, in millimetres.</summary>
    public Place Ink(int red, int green, int blue)
    {
        var (left, top, right, bottom) = (_width, _height, -1, -1);
        for (var at = 0; at < _pixels.Length; at += 3)
        {
            if (Math.Abs(_pixels[at] - red) <= Tolerance && Math.Abs(_pixels[at + 1] - green) <= Tolerance && Math.Abs(_pixels[at + 2] - blue) <= Tolerance)
            {
                var (x, y) = (at / 3 % _width, at / 3 / _width);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
            }
        }

        return right < 0 ? throw new InvalidOperationException("Nothing on the page has that colour.") : new Place(Mm(left), Mm(top), Mm(right + 1 - left), Mm(bottom + 1 - top));
    }

    private static double Mm(int dots) => dots * 25.4 / DotsPerInch;
}
