namespace CooPortal.Web.Features.Certificates.Printers;

/// <summary>How far a printer of one user is off when it prints onto a pre-printed form.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Right">mm to the right.</param>
/// <param name="Down">mm downwards.</param>
public sealed record PrinterOffset(string Name, decimal Right, decimal Down)
{
    public const int NameLength = 50;

    /// <summary>An offset larger than this would print into another box.</summary>
    public const decimal Most = 20;

    /// <summary>财务室 HP（右 1.5，下 -0.5）.</summary>
    public string Display => FormattableString.Invariant($"{Name}（右 {Right:0.##}，下 {Down:0.##}）");
}
