using System.Globalization;

namespace CooPortal.Forms.Formatters;

/// <summary>Dates with an English month, so that day and month cannot be confused: MAY.06,2026.</summary>
public static class DateFormatter
{
    public static string Format(DateOnly? date) =>
        date is { } day ? day.ToString("MMM.dd,yyyy", CultureInfo.InvariantCulture).ToUpperInvariant() : "";

    /// <summary>2026-05-06, on documents in Chinese.</summary>
    public static string FormatIso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
