namespace CooPortal.CustomsSimulator.Drawing;

/// <summary>The officer's signature in blue ink.</summary>
internal static class SignatureDrawing
{
    public const int WidthMillimetres = 36;
    public const int HeightMillimetres = 14;

    private const double DotsPerMillimetre = 12;

    private static readonly (byte, byte, byte) Blue = (0x1A, 0x3A, 0x8C);

    /// <summary>Bézier curves of an invented hand: start, two controls, end, in millimetres.</summary>
    private static readonly double[][] Curves =
    [
        [3, 3.5, 6, 2.6, 8.5, 2.6, 10, 3],
        [10, 3, 8, 6, 5, 9, 3, 11],
        [3, 11, 6, 10, 9, 9.6, 11, 10.4],
        [11, 10.4, 12.5, 6, 12.7, 3, 12.6, 2],
        [12.6, 2, 12, 6, 11.6, 9, 11.8, 11],
        [11.8, 7.6, 13.5, 6.2, 15, 7, 14.8, 10.8],
        [16.6, 7.4, 15.8, 9, 16, 11.4, 18, 10.2],
        [18, 10.2, 19, 9, 18.6, 6.8, 17, 7.4],
        [19, 8.2, 21, 6.8, 22, 8, 21, 10.6],
        [21, 10.6, 24, 11.4, 26, 4, 24.4, 3],
        [24.4, 3, 22.6, 3.4, 23.4, 9.6, 25.6, 10.6],
        [25.6, 10.6, 28, 10.8, 28.4, 8, 30, 8],
        [30, 8, 29, 10.4, 31, 11.2, 34, 6.4],
        [4, 12.8, 14, 11.8, 26, 12.2, 33, 11.4],
    ];

    public static byte[] Png { get; } = Draw();

    private static byte[] Draw()
    {
        var canvas = new InkCanvas((int)(WidthMillimetres * DotsPerMillimetre), (int)(HeightMillimetres * DotsPerMillimetre));
        foreach (var c in Curves)
        {
            var before = At(c, 0);
            for (var i = 1; i <= 40; i++)
            {
                var t = i / 40.0;
                var dot = At(c, t);
                // a pen presses more in the middle of a stroke
                canvas.Stroke(before, dot, 3.2 + (2.6 * Math.Sin(Math.PI * t)));
                before = dot;
            }
        }

        return PngFile.Write(canvas, Blue, DotsPerMillimetre);
    }

    private static Dot At(double[] c, double t)
    {
        var (a, b, d, e) = ((1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t * t * t);
        return new Dot(
            DotsPerMillimetre * ((a * c[0]) + (b * c[2]) + (d * c[4]) + (e * c[6])),
            DotsPerMillimetre * ((a * c[1]) + (b * c[3]) + (d * c[5]) + (e * c[7])));
    }
}
