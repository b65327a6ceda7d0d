using CooPortal.Domain.Push;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Push;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00", "07:30", "2026-03-05 21:59", "2026-03-05 21:59")]
    [InlineData("22:00", "07:30", "2026-03-05 22:00", "2026-03-06 07:30")]
    [InlineData("22:00", "07:30", "2026-03-05 23:59", "2026-03-06 07:30")]
    [InlineData("22:00", "07:30", "2026-03-06 00:00", "2026-03-06 07:30")]
    [InlineData("22:00", "07:30", "2026-03-06 07:29", "2026-03-06 07:30")]
    [InlineData("22:00", "07:30", "2026-03-06 07:30", "2026-03-06 07:30")]
    [InlineData("12:00", "13:30", "2026-03-06 12:10", "2026-03-06 13:30")]
    [InlineData("12:00", "13:30", "2026-03-06 11:59", "2026-03-06 11:59")]
    public void Message_InChinaTime_WaitsForTheEndOfTheQuietTime(string from, string until, string at, string due)
    {
        var hours = new QuietHours { FromMinute = Minute(from), UntilMinute = Minute(until) };

        hours.DueAfter(Utc(at)).ShouldBe(Utc(due));
    }

    private static int Minute(string time) => (int)TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture).TotalMinutes;

    private static DateTime Utc(string china) => DateTime.Parse(china, System.Globalization.CultureInfo.InvariantCulture).AddHours(-8);
}
