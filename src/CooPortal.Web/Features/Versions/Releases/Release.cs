namespace CooPortal.Web.Features.Versions.Releases;

/// <summary>What one release changed.</summary>
/// <param name="Version">Number of the release.</param>
/// <param name="Date">Day of the release.</param>
/// <param name="Application">Changes of the application system.</param>
/// <param name="SelfPrint">Changes of self-print.</param>
public sealed record Release(string Version, DateOnly Date, IReadOnlyList<string> Application, IReadOnlyList<string> SelfPrint);
