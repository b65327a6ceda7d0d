using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Lengths, language, codes and numbers as the import interface takes them (GACC announcement 2022 no. 1, annex 1).</summary>
public sealed class FieldsMustKeepTheirShape : CertificateRule
{
    public override CheckDepth Depth => CheckDepth.Draft;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var english = subject.Type.PrintsInEnglish;
        return
        [
            .. Section(subject.Type.Header.Fields, subject.Header, "Header", english),
            .. Section(AmendmentFields.All, subject.Certificate.Amendment, "Amendment", english),
            .. subject.NonParties.SelectMany(company => Section(NonPartyFields.All, company.Item, company.Path, english)),
            .. subject.Invoices.SelectMany(invoice => Section(subject.Type.Invoices.Fields, invoice.Item, invoice.Path, english)),
            .. subject.Lines.SelectMany(line => Section(subject.Type.Goods.Fields, line.Item, line.Path, english)),
        ];
    }

    private static IEnumerable<(string Path, string Message)> Section<T>(IEnumerable<SectionField<T>> fields, T section, string path, bool english)
        where T : class =>
        fields.SelectMany(definition => definition.Problems(section, english).Select(problem => (At(path, definition), problem)));
}
