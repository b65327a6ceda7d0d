using System.Globalization;
using CooPortal.Domain.BlankForms;

namespace CooPortal.Web.Features.BlankForms.WriteOff;

/// <summary>What the window's form holds. Lines travel with the form, so that nothing is kept before 【核销】 and no script is needed.</summary>
public sealed record PostedLines
{
    public IReadOnlyList<WriteOffLine> Lines { get; init; } = [];

    /// <summary>核销页数 as typed.</summary>
    public string Pages { get; init; } = "";

    /// <summary>空白证单号 in 【未使用的空白证单】 as typed.</summary>
    public string Search { get; init; } = "";

    /// <summary>The form that is chosen there.</summary>
    public string Choice { get; init; } = "";

    public IReadOnlyList<string> Numbers => [.. Lines.Select(line => BlankFormNumber.Tidy(line.Number)).Where(number => number.Length > 0)];

    public static PostedLines Read(IFormCollection form)
    {
        var lines = new List<WriteOffLine>();
        while (lines.Count < BlankFormRules.Most && form.TryGetValue(Name(lines.Count, nameof(WriteOffLine.Number)), out var number))
        {
            lines.Add(new WriteOffLine { Number = number.ToString(), Ticked = form[Name(lines.Count, nameof(WriteOffLine.Ticked))] == "true" });
        }

        return new PostedLines { Lines = lines, Pages = form["Pages"].ToString().Trim(), Search = form["Search"].ToString(), Choice = form["Choice"].ToString() };
    }

    public static string Name(int index, string key) => $"Lines[{index.ToString(CultureInfo.InvariantCulture)}].{key}";

    public PostedLines Add(params IEnumerable<WriteOffLine> lines) => this with { Lines = [.. Lines, .. lines] };

    public PostedLines Remove(int index) => this with { Lines = [.. Lines.Where((_, i) => i != index)] };

    public PostedLines Replace(int index, WriteOffLine line) => this with { Lines = [.. Lines.Select((old, i) => i == index ? line : old)] };

    /// <summary>Without empty lines, into which nothing was typed.</summary>
    public PostedLines WithoutEmpty() => this with { Lines = [.. Lines.Where(line => line.Number.Trim().Length > 0)] };
}
