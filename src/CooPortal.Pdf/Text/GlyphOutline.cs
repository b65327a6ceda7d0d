using System.Buffers.Binary;
using System.Text;

namespace CooPortal.Pdf.Text;

/// <summary>
/// The drawn shape of one character as closed polygons, curves cut into short lines: for pictures that are drawn outside a PDF. Units of the
/// em square (1 = font size), y upwards from the base line. Only simple glyphs have one; letters and digits are.
/// </summary>
public sealed class GlyphOutline
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeat = 0x08;
    private const int SameOrPositiveX = 0x10;
    private const int SameOrPositiveY = 0x20;
    private const int CurveSteps = 6;

    private GlyphOutline(double advance, IReadOnlyList<IReadOnlyList<(double X, double Y)>> contours)
    {
        Advance = advance;
        Contours = contours;
    }

    public double Advance { get; }

    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Contours { get; }

    public static GlyphOutline Of(TrueTypeFont font, Rune character)
    {
        var glyph = font.GlyphOf(character.Value);
        var advance = (double)font.AdvanceOf(glyph) / font.UnitsPerEm;
        var outline = font.OutlineOf(glyph);
        if (outline.Length == 0)
        {
            return new GlyphOutline(advance, []);
        }

        var contourCount = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contourCount < 0)
        {
            throw new NotSupportedException($"“{character}” is composed of other glyphs.");
        }

        return new GlyphOutline(advance, [.. Read(outline, contourCount).Select(contour => Flatten(contour, font.UnitsPerEm))]);
    }

    private static List<List<Point>> Read(byte[] outline, int contourCount)
    {
        var ends = new int[contourCount];
        for (var i = 0; i < contourCount; i++)
        {
            ends[i] = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(10 + (2 * i)));
        }

        var place = 10 + (2 * contourCount);
        place += 2 + BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(place));
        var flags = new byte[ends[^1] + 1];
        for (var i = 0; i < flags.Length; i++)
        {
            flags[i] = outline[place++];
            if ((flags[i] & Repeat) != 0)
            {
                for (var again = outline[place++]; again > 0; again--)
                {
                    flags[i + 1] = flags[i];
                    i++;
                }
            }
        }

        var x = Coordinates(outline, flags, ShortX, SameOrPositiveX, ref place);
        var y = Coordinates(outline, flags, ShortY, SameOrPositiveY, ref place);
        var contours = new List<List<Point>>();
        var start = 0;
        foreach (var end in ends)
        {
            contours.Add([.. Enumerable.Range(start, end - start + 1).Select(i => new Point(x[i], y[i], (flags[i] & OnCurve) != 0))]);
            start = end + 1;
        }

        return contours;
    }

    private static int[] Coordinates(byte[] outline, byte[] flags, int isShort, int sameOrPositive, ref int place)
    {
        var values = new int[flags.Length];
        var at = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                var step = outline[place++];
                at += (flags[i] & sameOrPositive) != 0 ? step : -step;
            }
            else if ((flags[i] & sameOrPositive) == 0)
            {
                at += BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(place));
                place += 2;
            }

            values[i] = at;
        }

        return values;
    }

    private static List<(double X, double Y)> Flatten(List<Point> contour, int unitsPerEm)
    {
        // between two control points lies an implied point on the curve
        var whole = new List<Point>();
        for (var i = 0; i < contour.Count; i++)
        {
            var current = contour[i];
            var following = contour[(i + 1) % contour.Count];
            whole.Add(current);
            if (!current.OnCurve && !following.OnCurve)
            {
                whole.Add(new Point((current.X + following.X) / 2, (current.Y + following.Y) / 2, true));
            }
        }

        var first = whole.FindIndex(point => point.OnCurve);
        var polygon = new List<(double X, double Y)>();
        for (var i = 0; i < whole.Count; i++)
        {
            var point = whole[(first + i) % whole.Count];
            if (point.OnCurve)
            {
                polygon.Add((point.X / unitsPerEm, point.Y / unitsPerEm));
                continue;
            }

            var from = whole[(first + i - 1 + whole.Count) % whole.Count];
            var to = whole[(first + i + 1) % whole.Count];
            for (var step = 1; step < CurveSteps; step++)
            {
                var t = (double)step / CurveSteps;
                var a = (1 - t) * (1 - t);
                var b = 2 * t * (1 - t);
                var c = t * t;
                polygon.Add((((a * from.X) + (b * point.X) + (c * to.X)) / unitsPerEm, ((a * from.Y) + (b * point.Y) + (c * to.Y)) / unitsPerEm));
            }
        }

        return polygon;
    }

    private readonly record struct Point(double X, double Y, bool OnCurve);
}
