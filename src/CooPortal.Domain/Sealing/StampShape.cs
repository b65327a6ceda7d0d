namespace CooPortal.Domain.Sealing;

/// <summary>Outline of a stamp, measured on its scan.</summary>
public enum StampShape
{
    Round,
    Rectangle,
    Ellipse,
}
