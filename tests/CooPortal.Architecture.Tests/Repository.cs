using System.Runtime.CompilerServices;

namespace CooPortal.Architecture.Tests;

/// <summary>The working copy that these tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static IEnumerable<string> SourceFiles(string below, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, below), pattern, SearchOption.AllDirectories)
            .Where(file => !Segments(file).Any(segment => segment is "bin" or "obj" or "node_modules" or "Migrations"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string[] Segments(string file) => Relative(file).Split('/');

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
