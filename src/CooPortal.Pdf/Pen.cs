namespace CooPortal.Pdf;

/// <summary>How a line is drawn; <paramref name="Width"/> in millimetres.</summary>
public sealed record Pen(double Width, Colour Colour = default)
{
    /// <summary>Lengths of dashes and gaps in millimetres; empty for a solid line.</summary>
    public IReadOnlyList<double> Dashes { get; init; } = [];

    /// <summary>Whether ends and corners are round instead of square-cut.</summary>
    public bool Round { get; init; }
}
