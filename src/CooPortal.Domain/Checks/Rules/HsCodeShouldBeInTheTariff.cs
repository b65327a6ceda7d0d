using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>The dictionary is a sample unless the administrator imported the tariff, so that an unknown code only warns (decisions.md 5).</summary>
public sealed class HsCodeShouldBeInTheTariff : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where line.Item.HsCode is { Length: 10 } code && subject.Tariff.Find(code) is null
        select (At(line.Path, GoodsFields.HsCode), $"{CheckedCertificate.LineName(line.Item)}的 HS 编码“{line.Item.HsCode}”不在本系统的税则表中，请核对");
}
