using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CooPortal.Architecture.Tests;

/// <summary>docs/features.md: every row of the checklist with the tests that carry it, read from the tests' sources.</summary>
public sealed partial class FeatureTableTests
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "features.md");

    [Fact]
    public void FeatureDocument_SaysWhatTheTestsProve()
    {
        var expected = Render(Rows(), Proofs());
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Document, expected);
        }

        File.ReadAllText(Document).ShouldBe(expected, "docs/features.md is stale: run with UPDATE_DOCS=1");
    }

    [Fact]
    public void FeatureMarks_NameRowsOfTheChecklist()
    {
        var known = Rows().Select(row => row.Number).ToHashSet();

        Proofs().Keys.ShouldBeSubsetOf(known);
    }

    private static List<(int Number, string Section, string Behaviour)> Rows() =>
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "CooPortal.Architecture.Tests", "features.tsv"))
            .Select(line => line.Split('\t'))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]))];

    private static SortedDictionary<int, List<string>> Proofs()
    {
        var proofs = new SortedDictionary<int, List<string>>();
        foreach (var file in Repository.SourceFiles("tests", "*.cs"))
        {
            var project = Repository.Relative(file).Split('/')[1].Replace("CooPortal.", "", StringComparison.Ordinal);
            foreach (Match test in MarkedTest().Matches(File.ReadAllText(file)))
            {
                var name = $"{project}: {Path.GetFileNameWithoutExtension(file)}.{test.Groups["name"].Value}";
                foreach (Match mark in Mark().Matches(test.Groups["marks"].Value))
                {
                    foreach (var number in mark.Groups[1].Value.Split(','))
                    {
                        var row = int.Parse(number, CultureInfo.InvariantCulture);
                        proofs.TryAdd(row, []);
                        proofs[row].Add(name);
                    }
                }
            }
        }

        return proofs;
    }

    private static string Render(List<(int Number, string Section, string Behaviour)> rows, SortedDictionary<int, List<string>> proofs)
    {
        var proved = rows.Count(row => proofs.ContainsKey(row.Number));
        var text = new StringBuilder();
        text.Append("# Features and the tests that prove them\n\n");
        text.Append("Generated from the tests' `[Feature(n)]` marks by `FeatureTableTests`; `UPDATE_DOCS=1` writes it anew. ");
        text.Append(CultureInfo.InvariantCulture, $"{proved} of {rows.Count} rows carry a test.\n");
        foreach (var section in rows.GroupBy(row => row.Section))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Key}\n\n| row | behaviour | proved by |\n|---|---|---|\n");
            foreach (var row in section)
            {
                var tests = proofs.TryGetValue(row.Number, out var names) ? string.Join("<br>", names.Distinct().Order(StringComparer.Ordinal)) : "";
                text.Append(CultureInfo.InvariantCulture, $"| {row.Number} | {row.Behaviour} | {tests} |\n");
            }
        }

        return text.ToString();
    }

    // attributes in front of a test method, whatever their order
    [GeneratedRegex("""(?<marks>(?:^[ \t]*\[[^\r\n]*\][ \t]*\r?\n)*^[ \t]*\[[^\r\n]*Feature\([^\r\n]*\][ \t]*\r?\n(?:^[ \t]*\[[^\r\n]*\][ \t]*\r?\n)*)[ \t]*public (?:async )?(?:Task|void|ValueTask) (?<name>\w+)""", RegexOptions.Multiline)]
    private static partial Regex MarkedTest();

    [GeneratedRegex(@"Feature\(([0-9, ]+)\)")]
    private static partial Regex Mark();
}
