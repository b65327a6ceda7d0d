using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Amendments;

/// <summary>What an amended certificate says otherwise than its original (manual chapter 5, 更改证). Who applies, where and when is not content.</summary>
public static class CertificateComparison
{
    private static readonly FieldDefinition[] NotContent = [HeaderFields.LateIssueAnswer, HeaderFields.ApplicationNote, HeaderFields.ValidUntil];

    /// <summary>The differences in the order of the form.</summary>
    public static IReadOnlyList<CertificateDifference> Compare(Certificate original, Certificate changed, CertificateType type) =>
    [
        .. Section(type, type.Header.Fields.Where(field => field.Group != FieldGroup.Applicant && !NotContent.Contains(field)), original.Header, changed.Header, ""),
        .. Lines(type, NonPartyFields.All, original.NonPartyCompanies, changed.NonPartyCompanies, "非缔约方公司"),
        .. type.HasInvoiceSection ? Lines(type, type.Invoices.Fields, original.Invoices, changed.Invoices, "发票") : [],
        .. Lines(type, type.Goods.Fields, original.Goods, changed.Goods, "货物"),
    ];

    private static IEnumerable<CertificateDifference> Section<T>(CertificateType type, IEnumerable<SectionField<T>> fields, T before, T after, string line)
        where T : class => fields
        .Where(field => field.Read(before) != field.Read(after))
        .Select(field => new CertificateDifference(line + field.LabelZh, type.BoxOf(field)?.Number, field.Display(before), field.Display(after)));

    private static IEnumerable<CertificateDifference> Lines<T>(CertificateType type, IEnumerable<SectionField<T>> fields, List<T> before, List<T> after, string noun)
        where T : class
    {
        var definitions = fields.ToList();
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"第{i + 1}项{noun}");
            if (i >= before.Count)
            {
                yield return new CertificateDifference(name, null, "", $"新增：{Words(definitions, after[i])}");
            }
            else if (i >= after.Count)
            {
                yield return new CertificateDifference(name, null, Words(definitions, before[i]), "删除");
            }
            else
            {
                foreach (var difference in Section(type, definitions, before[i], after[i], $"{name} "))
                {
                    yield return difference;
                }
            }
        }
    }

    private static string Words<T>(List<SectionField<T>> fields, T line)
        where T : class => string.Join("，", fields.Where(field => !field.IsEmpty(line) && field.Kind != FieldKind.Flag).Take(4).Select(field => field.Display(line)));
}
