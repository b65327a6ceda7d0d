namespace CooPortal.CustomsSimulator.Drawing;

/// <summary>A point in pixels.</summary>
internal readonly record struct Dot(double X, double Y);
