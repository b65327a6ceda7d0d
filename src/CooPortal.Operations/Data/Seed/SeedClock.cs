namespace CooPortal.Operations.Data.Seed;

/// <summary>Lets the seed file certificates on past days.</summary>
internal sealed class SeedClock(DateTime utc) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
}
