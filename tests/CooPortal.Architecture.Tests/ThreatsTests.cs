using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CooPortal.Architecture.Tests;

/// <summary>The tables that say which test proves a defence.</summary>
public sealed partial class ThreatsTests
{
    [Theory]
    [InlineData("docs/operations/threats.md")]
    [InlineData("docs/operations/asvs.md")]
    public void EveryTestThatTheTableNames_Exists(string table)
    {
        var sources = Repository.SourceFiles("tests", "*Tests.cs").GroupBy(Path.GetFileNameWithoutExtension).ToDictionary(group => group.Key!, group => string.Concat(group.Select(File.ReadAllText)));
        var named = NamedTest().Matches(File.ReadAllText(Path.Combine(Repository.Root, table)));

        named.Count.ShouldBeGreaterThan(30);
        named.Where(match => !sources.TryGetValue(match.Groups["class"].Value, out var text) || !text.Contains($" {match.Groups["test"].Value}(", StringComparison.Ordinal) && match.Groups["test"].Success)
            .Select(match => match.Value)
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?<class>[A-Z]\w+Tests)(\.(?<test>[A-Z]\w+_\w+))?\b")]
    private static partial Regex NamedTest();
}
