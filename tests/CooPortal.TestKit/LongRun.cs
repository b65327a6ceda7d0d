namespace CooPortal.TestKit;

/// <summary>tests/run --long: the full counts, on every engine.</summary>
public static partial class LongRun
{
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("COOPORTAL_TEST_LONG") is not null;

    /// <summary>Why a test of the long run is left out now; null when it is asked for.</summary>
    public static string? WhyNot => IsAsked ? null : "takes minutes; run with tests/run --long";
}
