using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Amendments;

/// <summary>更改栏目, 原有情况描述 and 更改情况描述 in the words of the differences, within the lengths of the interface.</summary>
public static class AmendmentText
{
    /// <summary>Fills what the applicant left empty.</summary>
    public static void Fill(AmendmentDetails details, IReadOnlyList<CertificateDifference> differences)
    {
        if (differences.Count == 0)
        {
            return;
        }

        details.ChangedBoxes = Keep(details.ChangedBoxes) ?? Fit(differences.Select(Column).Distinct(), "、", AmendmentFields.ChangedBoxes);
        details.OldContent = Keep(details.OldContent) ?? Fit(differences.Select(difference => $"{difference.LabelZh}：{Value(difference.Before)}"), "\n", AmendmentFields.OldContent);
        details.NewContent = Keep(details.NewContent) ?? Fit(differences.Select(difference => $"{difference.LabelZh}：{Value(difference.After)}"), "\n", AmendmentFields.NewContent);
    }

    private static string? Keep(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Column(CertificateDifference difference) =>
        difference.Box is { } box ? $"第{box}栏 {difference.LabelZh}" : difference.LabelZh;

    private static string Value(string text) => text.Length == 0 ? "（空）" : text.Replace('\n', ' ');

    // a line break travels as two characters, so that it counts as two
    private static string Fit(IEnumerable<string> parts, string separator, FieldDefinition field)
    {
        const string More = "等";
        var most = field.MaxLength!.Value - More.Length;
        var text = "";
        foreach (var part in parts)
        {
            var longer = text.Length == 0 ? part : text + separator + part;
            if (longer.Length + longer.AsSpan().Count('\n') > most)
            {
                return text.Length == 0 ? part[..most] : text + More;
            }

            text = longer;
        }

        return text;
    }
}
