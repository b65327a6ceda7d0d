using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.PreReview;

/// <summary>What was typed as a sheet, and all that is wrong with it.</summary>
/// <param name="Sheet">What could be read; good for keeping only without problems.</param>
public sealed record PreReviewReading(PreReviewSheet Sheet, IReadOnlyList<BrokenRule> Problems)
{
    public const int MostLines = 200;

    private const int WholeHsCode = 10;

    /// <summary>Reads the whole form. The cost rules speak only when every number is there.</summary>
    public static PreReviewReading Read(PreReviewInput input)
    {
        var sheet = new PreReviewSheet
        {
            HasImportedContent = input.HasImportedContent switch { "true" => true, "false" => false, _ => null },
            CertificateTypes = [.. CertificateCatalogue.All.Select(type => type.Code).Where(input.CertificateTypes.Contains)],
        };
        var problems = Write(PreReviewFields.All, PreReviewFields.Mandatory, sheet, input.Values).ToList();
        if (sheet.HasImportedContent is null)
        {
            problems.Add(new BrokenRule(nameof(sheet.HasImportedContent), "请选择是否含有进口成分"));
        }

        problems.AddRange(Whole(PreReviewFields.HsCode, sheet.HsCode, ""));
        problems.AddRange(Positive(PreReviewFields.ExFactoryPrice, sheet.ExFactoryPrice));
        problems.AddRange(Positive(PreReviewFields.FobPrice, sheet.FobPrice));
        var lines = input.Lines.Take(MostLines).Select(ReadLine).ToList();
        sheet.Lines = [.. lines.Select(line => line.Line)];
        problems.AddRange(lines.SelectMany((line, i) => line.Problems.Select(problem => problem with { Path = $"Lines[{i}].{problem.Path}" })));
        if (input.Lines.Count == 0)
        {
            problems.Add(new BrokenRule("Lines", "请至少录入一条产品生产明细"));
        }
        else if (input.Lines.Count > MostLines)
        {
            problems.Add(new BrokenRule("Lines", $"产品生产明细最多{MostLines}条"));
        }

        return new PreReviewReading(sheet, problems.Count > 0 ? problems : [.. CostRules.Check(sheet)]);
    }

    /// <summary>Reads one line of 产品生产明细 with its own rule.</summary>
    public static (CostLine Line, IReadOnlyList<BrokenRule> Problems) ReadLine(IReadOnlyDictionary<string, string?> typed)
    {
        var line = new CostLine();
        var problems = Write(CostLineFields.All, CostLineFields.Mandatory, line, typed).ToList();
        problems.AddRange(Positive(CostLineFields.UnitPrice, line.UnitPrice));
        problems.AddRange(Positive(CostLineFields.Usage, line.Usage));
        if (line is { NonOriginatingValue: > 0, HsCode: null })
        {
            problems.Add(new BrokenRule(CostLineFields.HsCode.Key, "非原产原料须填写原料 HS 编码"));
        }

        problems.AddRange(Whole(CostLineFields.HsCode, line.HsCode, "原料"));
        if (problems.Count == 0 && CostRules.Check(line) is { } rule)
        {
            problems.Add(rule);
        }

        return (line, problems);
    }

    private static IEnumerable<BrokenRule> Write<T>(
        IReadOnlyList<SectionField<T>> fields, IReadOnlyList<SectionField<T>> mandatory, T section, IReadOnlyDictionary<string, string?> typed)
        where T : class
    {
        foreach (var field in fields)
        {
            var problem = field.Write(section, typed.GetValueOrDefault(field.Key))
                ?? field.Problems(section, english: true).FirstOrDefault()
                ?? (field.Kind == FieldKind.Number && decimal.TryParse(field.Read(section), CultureInfo.InvariantCulture, out var number) ? CostRules.SizeProblem(number, field.LabelZh) : null)
                ?? (field.IsEmpty(section) && mandatory.Contains(field) ? $"请{(field.Dictionary is null ? "填写" : "选择")}{field.LabelZh}" : null);
            if (problem is not null)
            {
                yield return new BrokenRule(field.Key, problem);
            }
        }
    }

    private static IEnumerable<BrokenRule> Whole(FieldDefinition field, string? code, string what)
    {
        if (code is { Length: > 0 and < WholeHsCode })
        {
            yield return new BrokenRule(field.Key, $"{what} HS 编码应为10位数字，现为{code.Length}位".TrimStart());
        }
    }

    private static IEnumerable<BrokenRule> Positive(FieldDefinition field, decimal? number)
    {
        if (number <= 0)
        {
            yield return new BrokenRule(field.Key, $"{field.LabelZh}应大于0");
        }
    }
}
