using System.Globalization;
using System.Text;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Tests.Docs;

/// <summary>Writes the catalogue as a page: overview, fields over all types, one section per type.</summary>
internal sealed class CertificateTypesPage
{
    private readonly StringBuilder _text = new("# Certificate types\n\nWritten from `src/CooPortal.Domain/Catalogue` by a test; do not edit.\n");
    private readonly IReadOnlyList<CertificateType> _types = CertificateCatalogue.All;

    public string Write()
    {
        Line("\n| Manual | Code | Name | Destinations | Sections | Validity | Value printed | Self-print | Download | Legal basis |\n|---|---|---|---|---|---|---|---|---|---|");
        foreach (var type in _types)
        {
            Line($"| {type.ManualSection} | {type.Code} | {type.NameZh} | {Names(type.Destinations)} | {string.Join(" / ", type.Sections.Select(section => section.TitleZh()))} | {type.ValidityMonths} months | {type.ValueColumn} | {Names(type.SelfPrint)} | {Names(type.ElectronicDownload)} | {type.LegalBasis} |");
        }
        Line("\n## Fields\n\n● mandatory, ○ optional, – not applicable. Lengths in characters; `en` prints in English.");
        Fields("基本信息", HeaderFields.All, type => field => type.Header[field]);
        Fields("发票信息", InvoiceFields.All, type => field => type.HasInvoiceSection ? type.Invoices[field] : FieldRequirement.NotApplicable);
        Fields("货物信息", GoodsFields.All, type => field => type.Goods[field]);
        foreach (var type in _types)
        {
            Section(type);
        }
        return _text.ToString();
    }

    private void Fields(string title, IReadOnlyList<FieldDefinition> fields, Func<CertificateType, Func<FieldDefinition, FieldRequirement>> requirement)
    {
        Line($"\n### {title}\n\n| Field | Label | Element | Kind | Length | {string.Join(" | ", _types.Select(type => type.Code))} |\n|---|---|---|---|---|{string.Concat(_types.Select(_ => "---|"))}");
        foreach (var field in fields)
        {
            var language = field.PrintsInEnglish ? " en" : "";
            var codes = field.Dictionary is null ? "" : $" `{field.Dictionary.Name}`{(field.IsOpenList ? " (open)" : "")}";
            Line($"| {field.Key} | {field.LabelZh} | `{field.Element}` | {field.Kind}{language}{codes} | {field.MaxLength} | {string.Join(" | ", _types.Select(type => Mark(requirement(type)(field))))} |");
        }
    }

    private void Section(CertificateType type)
    {
        Line($"\n## {type.ManualSection} {type.NameZh} (`{type.Code}`)\n\n*{type.NameEn}*\n");
        Line($"- Title: {string.Join(" / ", type.FormTitle)}");
        Line($"- Agreement: {type.AgreementCode ?? "none"}{(type.InForceSince is { } since ? $", in force since {since:yyyy-MM-dd}" : "")}");
        Line($"- Most items: {type.LargestItemCount?.ToString(CultureInfo.InvariantCulture) ?? "no limit"}; confidential producer prints {type.ConfidentialProducerText}");
        Line(type.LateIssue is { } late
            ? $"- Late issue: {late.Wording} in {Place(late.Box)}, {late.GraceDays} {(late.GraceInWorkingDays ? "working " : "")}days of grace{(late.EndsWithGrace ? " and nothing after them" : "")}, {(late.LimitMonths is { } months ? $"at most {months} months after shipment" : "no limit")}"
            : "- Late issue: none");
        Line($"- Reissue: {OneLine(type.Reissue.Text)} in {Place(type.Reissue.Box)}; amendment: {OneLine(type.Amendment.Text)} in {Place(type.Amendment.Box)}");
        if (type.HsScope is { } scope)
        {
            Line($"- Goods: {scope.GoodsZh} of {scope.HeadingsZh} only ({scope.Source})");
        }
        if (type.PriceUndertaking is { } undertaking)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"- Least price of a {undertaking.Unit.NameEn.ToLowerInvariant()}: {undertaking.SmallestFob:0.00} {undertaking.Currency} FOB, {undertaking.SmallestCif:0.00} CIF ({undertaking.Source})"));
        }
        Line($"- Printed: {string.Join("、", type.Documents.Select(document => document.TitleZh()))}; 套打 {(type.HasOverprint ? "yes" : "no")}");
        Line("\n| Box | Caption | Fields |\n|---|---|---|");
        foreach (var box in type.Boxes)
        {
            Line($"| {box.Number} | {box.Caption} | {string.Join("、", box.Fields.Select(field => field.LabelZh))} |");
        }
        if (type.Criteria.Count > 0)
        {
            Line("\n| Criterion | Meaning | Sub-criteria | Auxiliary | Imported content | Prints |\n|---|---|---|---|---|---|");
            foreach (var criterion in type.Criteria)
            {
                var most = criterion.LargestImportedContent is { } limit ? $", at most {limit}%" : "";
                Line($"| {(criterion.Code.Length == 0 ? "*empty*" : criterion.Code)} | {criterion.MeaningZh}; {criterion.MeaningEn} | {string.Join("、", criterion.Subs.Select(sub => $"{sub.Code} {sub.MeaningZh}"))} | {Auxiliary(criterion)} | {criterion.ImportedContent}{most} | {OneLine(criterion.PrintedAs ?? "")} |");
            }
        }
        if (type.CriterionSuffixes.Count > 0)
        {
            Line($"\nSuffixes of a criterion: {string.Join(", ", type.CriterionSuffixes)}.");
        }
        Line("\nTo be confirmed with customs:\n");
        foreach (var open in type.ToConfirm)
        {
            Line($"- {open}");
        }
    }

    private static string Names(DestinationSet set) =>
        set.IsAll ? "any" : set.Codes.Count == 0 ? "none" : string.Join("、", set.Codes.Select(code => Dictionary.Countries.Find(code)!.NameZh));

    private static string Mark(FieldRequirement requirement) => requirement switch
    {
        FieldRequirement.Mandatory => "●",
        FieldRequirement.Optional => "○",
        FieldRequirement.NotApplicable => "–",
    };

    private static string Place(string box) => box == FormBox.Title ? "the title" : $"box {box}";

    private static string Auxiliary(OriginCriterion criterion) => criterion.Auxiliary is AuxiliaryRule.OptionalPercent or AuxiliaryRule.RequiredPercent
        ? $"{criterion.Auxiliary} {criterion.SmallestAuxiliary:0} to {criterion.LargestAuxiliary:0}"
        : criterion.Auxiliary.ToString();

    private static string OneLine(string text) => text.Replace("\n", " / ", StringComparison.Ordinal);

    private void Line(string line) => _text.Append(line).Append('\n');
}
