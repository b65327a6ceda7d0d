namespace CooPortal.Operations.Certificates;

/// <summary>China Standard Time has had no summer time since 1991.</summary>
internal static class ChinaCalendar
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly TodayInChina(this TimeProvider clock) => DayInChina(clock.GetUtcNow().UtcDateTime);

    public static DateOnly DayInChina(DateTime utc) => DateOnly.FromDateTime(utc + Offset);
}
