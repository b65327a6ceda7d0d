using System.Runtime.CompilerServices;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>The npm packages of package.json: the tests run them, nothing of them is shipped.</summary>
internal static class NpmTool
{
    public static string Project { get; } = FolderOf();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Project, "node_modules", .. parts]);

    private static string FolderOf([CallerFilePath] string callerPath = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(callerPath)!, ".."));
}
