using System.Globalization;

namespace CooPortal.Operations.Certificates;

/// <summary>China Standard Time has had no summer time since 1991.</summary>
internal static class ChinaCalendar
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly TodayInChina(this TimeProvider clock) => DayInChina(clock.GetUtcNow().UtcDateTime);

    public static DateOnly DayInChina(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The instant, in UTC, at which the day begins in China.</summary>
    public static DateTime StartInChina(this DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>As Chinese readers write it: 2026-11-22 14:05:09.</summary>
    public static string TextInChina(this DateTime utc) => (utc + Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
