namespace CooPortal.Domain.Tests.Lifecycle;

internal sealed class FixedClock(DateTime utc) : TimeProvider
{
    public static FixedClock March { get; } = new(new DateTime(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc));

    public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
}
