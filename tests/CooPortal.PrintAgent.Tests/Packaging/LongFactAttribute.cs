namespace CooPortal.PrintAgent.Tests.Packaging;

/// <summary>A test that only tests/run --long pays for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        Skip = Environment.GetEnvironmentVariable("COOPORTAL_TEST_LONG") is { Length: > 0 } ? null : "takes minutes; run with tests/run --long";
    }
}
