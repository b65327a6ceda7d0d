namespace CooPortal.Operations.Supplements;

/// <summary>What people type into conditions.</summary>
internal static class Typed
{
    /// <summary>Trimmed and in capitals; null for nothing.</summary>
    public static string? Upper(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToUpperInvariant();
}
