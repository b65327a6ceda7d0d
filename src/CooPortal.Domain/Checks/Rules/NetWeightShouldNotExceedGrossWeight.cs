using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

public sealed class NetWeightShouldNotExceedGrossWeight : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where line.Item.NetWeight > line.Item.GrossWeight
        select (At(line.Path, GoodsFields.NetWeight), $"{CheckedCertificate.LineName(line.Item)}的净重大于毛重，请核对");
}
