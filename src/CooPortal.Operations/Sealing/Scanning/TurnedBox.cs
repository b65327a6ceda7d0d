namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>A box in pixels that may stand at an angle (radians, clockwise).</summary>
internal sealed record TurnedBox(double CentreX, double CentreY, double Width, double Height, double Angle)
{
    public double Degrees => Angle * 180 / Math.PI;

    public double Ratio => Math.Min(Width, Height) / Math.Max(Width, Height);
}
