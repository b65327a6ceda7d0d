using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>唛头 are written out (customs' filling notes for type S, usual for all).</summary>
public sealed class MarksShouldNotReferToOtherPapers : CertificateRule
{
    private static readonly string[] Forbidden = ["AS PER INVOICE", "AS PER B/L", "AS PACKING LIST", "AS PER PACKING LIST", "CARTON LABEL", "COLOR LABEL", "AS ADDRESS"];

    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from phrase in Forbidden
        where subject.Header.ShippingMarks?.Contains(phrase, StringComparison.OrdinalIgnoreCase) == true
        select (At(HeaderFields.ShippingMarks), $"唛头不应写“{phrase}”，请照货物包装上的实际唛头填写；没有唛头请填写 N/M");
}
