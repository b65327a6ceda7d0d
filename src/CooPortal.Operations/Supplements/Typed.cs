namespace CooPortal.Operations.Supplements;

/// <summary>What people type into conditions.</summary>
internal static class Typed
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    /// <summary>Trimmed and in capitals; null for nothing.</summary>
    public static string? Upper(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToUpperInvariant();

    /// <summary>UTC of the beginning of a day in China.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - ChinaStandardTime, DateTimeKind.Utc);
}
