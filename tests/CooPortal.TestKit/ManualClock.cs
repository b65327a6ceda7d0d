namespace CooPortal.TestKit;

/// <summary>A clock that moves when the test says so.</summary>
public sealed class ManualClock(DateTime start) : TimeProvider
{
    private DateTimeOffset _now = new(start, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
