using CooPortal.TestKit;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>A test that needs a browser; skipped with its name where there is none.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium.Program))
        {
            Skip = $"needs {Chromium.Program}";
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
