using System.Globalization;
using CooPortal.Domain.Wording;

namespace CooPortal.Forms.Formatters;

/// <summary>Dates as forms print them; empty while there is none.</summary>
public static class DateFormatter
{
    /// <summary>MAY.06,2026.</summary>
    public static string Format(DateOnly? date) =>
        date is { } day ? EnglishDate.Format(day) : "";

    /// <summary>2026-05-06, on documents in Chinese.</summary>
    public static string FormatIso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
