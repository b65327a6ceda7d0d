namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>A wall clock that can jump, as after a suspended computer; the stopwatch runs on as it is.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
