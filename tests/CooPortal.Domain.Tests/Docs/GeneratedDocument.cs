using System.Runtime.CompilerServices;
using Shouldly;

namespace CooPortal.Domain.Tests.Docs;

/// <summary>A page of docs/ that is written from the code; the test that makes it fails when the page on disk differs.</summary>
internal static class GeneratedDocument
{
    /// <summary>Set it to rewrite the pages instead of comparing them.</summary>
    private const string Update = "UPDATE_DOCS";

    public static void ShouldBeCurrent(string fileName, string text, [CallerFilePath] string callerPath = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(callerPath)!, "..", "..", "..", "docs", fileName);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        var current = File.Exists(path) ? File.ReadAllText(path) : "";
        current.ShouldBe(text, $"docs/{fileName} is stale; run: {Update}=1 dotnet test tests/CooPortal.Domain.Tests");
    }
}
