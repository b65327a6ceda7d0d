using System.Globalization;

namespace CooPortal.Web.Infrastructure;

/// <summary>Shows stored UTC in China Standard Time (UTC+8, no daylight saving since 1991).</summary>
public static class ChinaTime
{
    private static readonly TimeSpan offset = TimeSpan.FromHours(8);

    public static DateTime From(DateTime utc) => utc + offset;

    /// <summary>UTC of a time by the clock in China.</summary>
    public static DateTime ToUtc(DateTime time) => DateTime.SpecifyKind(time - offset, DateTimeKind.Utc);

    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(From(utc));

    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>UTC of the beginning of a day in China.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>2026-03-05</summary>
    public static string Date(DateTime? utc) => utc is { } time ? From(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    /// <summary>2026-03-05 10:42:07</summary>
    public static string Time(DateTime? utc) => utc is { } time ? From(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";

    /// <summary>10:42:07</summary>
    public static string Clock(DateTime utc) => From(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
