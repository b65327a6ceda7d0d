using Xunit;

namespace CooPortal.TestKit;

/// <summary>A test that may be left to the long run; what derives from it says what else it needs.</summary>
public class LongFactAttribute : FactAttribute
{
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
