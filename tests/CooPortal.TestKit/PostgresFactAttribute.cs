using Xunit;

namespace CooPortal.TestKit;

/// <summary>A test of what only a networked engine has; skipped with what is missing.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("COOPORTAL_TEST_POSTGRES") is not { Length: > 0 })
        {
            Skip = "needs COOPORTAL_TEST_POSTGRES";
        }
    }

    /// <summary>Runs with tests/run --long only.</summary>
    public bool IsLong
    {
        get => field;
        set
        {
            field = value;
            Skip ??= value ? LongRun.WhyNot : null;
        }
    }
}
