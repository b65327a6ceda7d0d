namespace CooPortal.Pdf;

/// <summary>Conversion between millimetres, the unit of layouts, and points (1/72 inch), the unit of the file.</summary>
public static class Millimetres
{
    /// <summary>Points in one millimetre.</summary>
    public const double InPoints = 72 / 25.4;

    public static double ToPoints(double millimetres) => millimetres * InPoints;

    public static double FromPoints(double points) => points / InPoints;
}
