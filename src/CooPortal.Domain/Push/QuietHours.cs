namespace CooPortal.Domain.Push;

/// <summary>免打扰时段 of a user, by the clock in China: what falls in is sent when it ends.</summary>
public sealed class QuietHours : IAudited, IEnterpriseOwned
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid UserId { get; init; }

    /// <summary>Begin, in minutes of the day.</summary>
    public int FromMinute { get; set; }

    /// <summary>End, in minutes of the day; smaller than the begin when the time runs over midnight.</summary>
    public int UntilMinute { get; set; }

    /// <summary>The moment itself, or the end of the quiet time that it falls in.</summary>
    public DateTime DueAfter(DateTime utc)
    {
        var local = utc + China;
        var minute = (int)local.TimeOfDay.TotalMinutes;
        var overnight = FromMinute > UntilMinute;
        var quiet = overnight ? minute >= FromMinute || minute < UntilMinute : minute >= FromMinute && minute < UntilMinute;
        if (!quiet)
        {
            return utc;
        }

        var end = local.Date.AddMinutes(UntilMinute);
        return (overnight && minute >= FromMinute ? end.AddDays(1) : end) - China;
    }
}
