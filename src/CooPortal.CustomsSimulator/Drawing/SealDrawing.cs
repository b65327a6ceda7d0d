using System.Collections.Concurrent;

namespace CooPortal.CustomsSimulator.Drawing;

/// <summary>The round red seal of an office. It says that it is simulated: nobody shall take it for a real one.</summary>
internal static class SealDrawing
{
    public const int Millimetres = 42;

    private const double DotsPerMillimetre = 12;
    private const int Size = (int)(Millimetres * DotsPerMillimetre);
    private static readonly (byte, byte, byte) Red = (0xC8, 0x10, 0x1E);
    private static readonly ConcurrentDictionary<string, byte[]> Known = new();

    public static byte[] Png(string officeCode) => Known.GetOrAdd(officeCode, Draw);

    private static byte[] Draw(string officeCode)
    {
        var canvas = new InkCanvas(Size, Size);
        var centre = new Dot(Size / 2.0, Size / 2.0);
        canvas.Ring(centre, (Size / 2.0) - 10, 14);
        canvas.Ring(centre, (Size / 2.0) - 24, 3);
        canvas.Fill([.. Star(centre, Size * 0.17)]);
        Around(canvas, centre, "SIMULATED CUSTOMS", radius: Size * 0.335, height: 44, middle: -Math.PI / 2, upright: true);
        Around(canvas, centre, $"* {officeCode} *", radius: Size * 0.40, height: 40, middle: Math.PI / 2, upright: false);
        return PngFile.Write(canvas, Red, DotsPerMillimetre);
    }

    private static IEnumerable<Dot> Star(Dot centre, double radius)
    {
        // the inner corners of a five-pointed star lie at this share of the radius
        var inner = radius * Math.Sin(Math.PI / 10) / Math.Sin(3 * Math.PI / 10);
        for (var i = 0; i < 10; i++)
        {
            var (angle, reach) = ((i * Math.PI / 5) - (Math.PI / 2), i % 2 == 0 ? radius : inner);
            yield return new Dot(centre.X + (reach * Math.Cos(angle)), centre.Y + (reach * Math.Sin(angle)));
        }
    }

    /// <summary>Letters along a circle: feet to the centre at the top of the seal, heads to the centre at the bottom.</summary>
    private static void Around(InkCanvas canvas, Dot centre, string text, double radius, double height, double middle, bool upright)
    {
        var unit = height / StrokeFont.Height;
        var step = (StrokeFont.Width + 2) * unit / radius;
        var turn = upright ? 1 : -1;
        var angle = middle - (turn * step * (text.Length - 1) / 2);
        foreach (var letter in text)
        {
            foreach (var (from, to) in StrokeFont.Of(letter))
            {
                canvas.Stroke(Place(from, angle), Place(to, angle), 6);
            }

            angle += turn * step;
        }

        Dot Place(Dot dot, double at)
        {
            var a = at + (turn * (dot.X - (StrokeFont.Width / 2)) * unit / radius);
            var r = radius + (turn * (StrokeFont.Height - dot.Y) * unit);
            return new Dot(centre.X + (r * Math.Cos(a)), centre.Y + (r * Math.Sin(a)));
        }
    }
}
