using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Operations.GoodsImport;

/// <summary>The columns of the goods sheet of a type: template, import and export have the same.</summary>
public static class GoodsColumns
{
    private const int MostChoices = 400;

    /// <param name="certificate">Its invoices are choices.</param>
    public static IReadOnlyList<GoodsColumn> Of(CertificateType type, Certificate certificate) =>
    [
        .. type.Goods.Fields.Select(field =>
        {
            var choices = Choices(type, certificate, field);
            return new GoodsColumn(field, type.Goods[field] == FieldRequirement.Mandatory, type.PrintsInEnglish, choices ?? [], choices is not null && !field.IsOpenList);
        }),
    ];

    private static IReadOnlyList<(string Value, string Meaning)>? Choices(CertificateType type, Certificate certificate, SectionField<GoodsItem> field) => field switch
    {
        _ when field == GoodsFields.OriginCriterion && type.Criteria.Count > 0 => [.. type.Criteria.SelectMany(criterion => Criterion(type, criterion))],
        _ when field == GoodsFields.CriterionSub && type.Criteria.Any(criterion => criterion.Subs.Count > 0) =>
            [.. type.Criteria.SelectMany(criterion => criterion.Subs).DistinctBy(sub => sub.Code).Select(sub => (sub.Code, sub.MeaningZh))],
        _ when field == GoodsFields.InvoiceNumber && type.HasInvoiceSection =>
            [.. certificate.Invoices.Where(invoice => !string.IsNullOrEmpty(invoice.Number)).Select(invoice => (invoice.Number!, ""))],
        _ when field == GoodsFields.OriginCountryCode && !type.Destinations.IsAll =>
            [.. type.Destinations.Codes.Prepend("CHN").Distinct().Select(code => (Dictionary.Countries.Find(code)?.Display ?? code, ""))],
        { Kind: FieldKind.Flag } => [("是", "")],
        { Dictionary: { } dictionary } when dictionary != Dictionary.Hs && dictionary.Entries.Count <= MostChoices => field.IsOpenList
            ? [.. dictionary.Entries.Where(entry => field.ValueOf(entry).Length is > 0 and var length && length <= field.MaxLength).Select(entry => (field.ValueOf(entry), entry.NameZh))]
            : [.. dictionary.Entries.Select(entry => (entry.Display, ""))],
        _ => null,
    };

    private static IEnumerable<(string Value, string Meaning)> Criterion(CertificateType type, OriginCriterion criterion)
    {
        yield return (criterion.Code, criterion.Display);
        foreach (var words in type.CriterionSuffixes.Select(suffix => $"{criterion.Code} {suffix}").Where(words => type.CriterionOf(words) is not null))
        {
            yield return (words, "");
        }
    }
}
