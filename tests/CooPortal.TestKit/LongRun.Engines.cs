namespace CooPortal.TestKit;

// apart from the rest, which test projects without a database share too
public static partial class LongRun
{
    /// <summary>For tests that start programs: SQLite alone, or every engine whose server is there.</summary>
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines().Take(IsAsked ? int.MaxValue : 1);
}
