namespace CooPortal.CustomsSimulator.Drawing;

/// <summary>A picture in one ink on nothing: every pixel holds how much of it is covered, so edges are smooth on any paper.</summary>
internal sealed class InkCanvas(int width, int height)
{
    private const int Samples = 4;
    private readonly byte[] _cover = new byte[width * height];

    public int Width => width;

    public int Height => height;

    public byte this[int x, int y] => _cover[(y * width) + x];

    /// <summary>A straight stroke with round ends.</summary>
    public void Stroke(Dot from, Dot to, double thickness)
    {
        var r = thickness / 2;
        ForBox(Math.Min(from.X, to.X) - r, Math.Min(from.Y, to.Y) - r, Math.Max(from.X, to.X) + r, Math.Max(from.Y, to.Y) + r, (x, y) =>
            r + 0.5 - Distance(new Dot(x + 0.5, y + 0.5), from, to));
    }

    /// <summary>A circle line.</summary>
    public void Ring(Dot centre, double radius, double thickness)
    {
        var outer = radius + thickness;
        ForBox(centre.X - outer, centre.Y - outer, centre.X + outer, centre.Y + outer, (x, y) =>
            (thickness / 2) + 0.5 - Math.Abs(Length(x + 0.5 - centre.X, y + 0.5 - centre.Y) - radius));
    }

    /// <summary>A filled polygon.</summary>
    public void Fill(IReadOnlyList<Dot> corners)
        => ForBox(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y), (x, y) =>
        {
            var inside = 0;
            for (var i = 0; i < Samples * Samples; i++)
            {
                inside += Contains(corners, x + (((i % Samples) + 0.5) / Samples), y + (((i / Samples) + 0.5) / Samples)) ? 1 : 0;
            }

            return inside / (double)(Samples * Samples);
        });

    private static double Distance(Dot p, Dot a, Dot b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var t = square == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / square, 0, 1);
        return Length(p.X - a.X - (t * dx), p.Y - a.Y - (t * dy));
    }

    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));

    private static bool Contains(IReadOnlyList<Dot> corners, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = corners.Count - 1; i < corners.Count; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private void ForBox(double left, double top, double right, double bottom, Func<int, int, double> cover)
    {
        for (var y = Math.Max(0, (int)top - 1); y <= Math.Min(height - 1, (int)bottom + 1); y++)
        {
            for (var x = Math.Max(0, (int)left - 1); x <= Math.Min(width - 1, (int)right + 1); x++)
            {
                var value = (byte)Math.Round(255 * Math.Clamp(cover(x, y), 0, 1));
                _cover[(y * width) + x] = Math.Max(_cover[(y * width) + x], value);
            }
        }
    }
}
