namespace CooPortal.Domain.Amendments;

/// <summary>One entry in which a certificate differs from the one that it amends (<c>ModColm</c> of the interface).</summary>
/// <param name="LabelZh">The field's label, with the line that it stands in: 第2项货物 数量.</param>
/// <param name="Box">Number of the box that prints it; null when it does not print.</param>
/// <param name="Before">What the original says; empty for nothing.</param>
/// <param name="After">What it says now; empty for nothing.</param>
public sealed record CertificateDifference(string LabelZh, string? Box, string Before, string After);
