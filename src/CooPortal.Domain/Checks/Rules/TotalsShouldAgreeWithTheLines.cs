using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Customs compares the totals of the application with the sums of the lines.</summary>
public sealed class TotalsShouldAgreeWithTheLines : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
    [
        .. Compare(subject, HeaderFields.FobTotal, subject.Header.FobTotal, item => item.FobValue),
        .. Compare(subject, HeaderFields.InvoiceTotal, subject.Header.InvoiceTotal, item => item.InvoiceValue),
    ];

    private static IEnumerable<(string Path, string Message)> Compare(
        CheckedCertificate subject, SectionField<CertificateHeader> total, decimal? stated, Func<GoodsItem, decimal?> value)
    {
        var values = subject.GoodsLines.Select(line => value(line.Item)).ToList();
        if (subject.Type.Header.Has(total) && values.Count > 0 && values.All(item => item is not null) && stated is not null && values.Sum() != stated)
        {
            yield return (At(total), $"{total.LabelZh} {stated:0.#####} 与各项货物合计 {values.Sum():0.#####} 不一致，请核对");
        }
    }
}
