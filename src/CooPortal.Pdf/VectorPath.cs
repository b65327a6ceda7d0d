namespace CooPortal.Pdf;

/// <summary>An outline in millimetres from the top left of the canvas it is drawn on.</summary>
public sealed class VectorPath
{
    // Circle by four cubic arcs: the control points stand this share of the radius from the ends.
    private const double ArcControl = 0.5522847498307936;

    internal enum Verb : byte
    {
        Move,
        Line,
        Curve,
        Rectangle,
        Close,
    }

    internal List<Verb> Verbs { get; } = [];

    internal List<double> Numbers { get; } = [];

    public VectorPath MoveTo(double x, double y) => Add(Verb.Move, x, y);

    public VectorPath LineTo(double x, double y) => Add(Verb.Line, x, y);

    /// <summary>A cubic Bézier curve from the current point to (<paramref name="x"/>, <paramref name="y"/>).</summary>
    public VectorPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Add(Verb.Curve, x1, y1, x2, y2, x, y);

    public VectorPath Rectangle(double x, double y, double width, double height) => Add(Verb.Rectangle, x, y, width, height);

    public VectorPath Close() => Add(Verb.Close);

    public VectorPath Ellipse(double centreX, double centreY, double radiusX, double radiusY)
    {
        var (kx, ky) = (radiusX * ArcControl, radiusY * ArcControl);
        return MoveTo(centreX + radiusX, centreY)
            .CurveTo(centreX + radiusX, centreY + ky, centreX + kx, centreY + radiusY, centreX, centreY + radiusY)
            .CurveTo(centreX - kx, centreY + radiusY, centreX - radiusX, centreY + ky, centreX - radiusX, centreY)
            .CurveTo(centreX - radiusX, centreY - ky, centreX - kx, centreY - radiusY, centreX, centreY - radiusY)
            .CurveTo(centreX + kx, centreY - radiusY, centreX + radiusX, centreY - ky, centreX + radiusX, centreY)
            .Close();
    }

    private VectorPath Add(Verb verb, params ReadOnlySpan<double> numbers)
    {
        Verbs.Add(verb);
        Numbers.AddRange(numbers);
        return this;
    }
}
