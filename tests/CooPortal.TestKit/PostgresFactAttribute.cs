namespace CooPortal.TestKit;

/// <summary>A test of what only a networked engine has; skipped with what is missing.</summary>
public sealed class PostgresFactAttribute : LongFactAttribute
{
    public PostgresFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("COOPORTAL_TEST_POSTGRES") is not { Length: > 0 })
        {
            Skip = "needs COOPORTAL_TEST_POSTGRES";
        }
    }
}
