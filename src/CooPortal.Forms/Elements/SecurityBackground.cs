using System.Collections.Concurrent;
using CooPortal.Pdf;

namespace CooPortal.Forms.Elements;

/// <summary>底纹: fine guilloche lines over the whole sheet, drawn once per colour and process and shared by every file.</summary>
internal static class SecurityBackground
{
    private const double Margin = 8;
    private const double LineWidth = 0.13;
    private const int Strands = 6;

    private static readonly ConcurrentDictionary<Colour, PdfForm> Drawn = new();

    public static PdfForm Of(Colour tint) => Drawn.GetOrAdd(tint, colour => new PdfForm(210, 297, canvas => Draw(canvas, colour)));

    private static void Draw(PdfCanvas canvas, Colour tint)
    {
        var pen = new Pen(LineWidth, tint);
        using (canvas.Clipped(Margin, Margin, canvas.Width - (2 * Margin), canvas.Height - (2 * Margin)))
        {
            for (var y = Margin; y < canvas.Height - Margin + 10; y += 5.5)
            {
                canvas.Path(Wave(canvas.Width, y, 5, 0), pen);
                canvas.Path(Wave(canvas.Width, y, -5, 0), pen);
            }
            foreach (var (radius, petals) in new[] { (58.0, 18), (40.0, 12), (24.0, 8), (11.0, 6) })
            {
                for (var strand = 0; strand < Strands; strand++)
                {
                    canvas.Path(Rosette(canvas.Width / 2, canvas.Height / 2, radius, petals, 2 * Math.PI * strand / Strands), pen);
                }
            }
        }
        for (var edge = 0; edge < 3; edge++)
        {
            var inset = Margin - 2 + (edge * 0.9);
            canvas.Rectangle(inset, inset, canvas.Width - (2 * inset), canvas.Height - (2 * inset), new Pen(edge == 1 ? 0.4 : LineWidth, tint));
        }
    }

    // A sine wave of quarter-period Bézier arcs; 0.3642 of a quarter is the classic handle length.
    private static VectorPath Wave(double width, double y, double height, double start)
    {
        const double quarter = 7.5;
        var path = new VectorPath().MoveTo(start, y);
        var sign = 1;
        for (var x = start; x < width; x += 2 * quarter, sign = -sign)
        {
            var peak = y + (sign * height);
            path.CurveTo(x + (quarter * 0.3642), y + (sign * height * 0.5721), x + (quarter * 0.6358), peak, x + quarter, peak)
                .CurveTo(x + (quarter * 1.3642), peak, x + (quarter * 1.6358), y + (sign * height * 0.5721), x + (2 * quarter), y);
        }
        return path;
    }

    private static VectorPath Rosette(double centreX, double centreY, double radius, int petals, double phase)
    {
        var steps = petals * 8;
        var points = new (double X, double Y)[steps];
        for (var step = 0; step < steps; step++)
        {
            var angle = (2 * Math.PI * step / steps);
            var reach = radius * (1 + (0.13 * Math.Cos((petals * angle) + phase)));
            points[step] = (centreX + (reach * Math.Cos(angle)), centreY + (reach * Math.Sin(angle)));
        }
        var path = new VectorPath().MoveTo(points[0].X, points[0].Y);
        for (var step = 0; step < steps; step++)
        {
            // Catmull-Rom through the points.
            var (before, from, to, after) = (points[(step + steps - 1) % steps], points[step], points[(step + 1) % steps], points[(step + 2) % steps]);
            path.CurveTo(from.X + ((to.X - before.X) / 6), from.Y + ((to.Y - before.Y) / 6), to.X - ((after.X - from.X) / 6), to.Y - ((after.Y - from.Y) / 6), to.X, to.Y);
        }
        return path.Close();
    }
}
