using CooPortal.TestKit;

namespace CooPortal.BrowserTests;

/// <summary>A test that needs a browser; skipped with its name where there is none.</summary>
public sealed class ChromiumFactAttribute : LongFactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium.Program))
        {
            Skip = $"needs {Chromium.Program}";
        }
    }
}
