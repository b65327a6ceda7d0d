namespace CooPortal.Domain.Checks.Rules;

/// <summary>A certificate certifies at least one line of goods.</summary>
public sealed class GoodsMustBeEntered : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (!subject.GoodsLines.Any())
        {
            yield return ("Goods", "请至少录入一项货物（非货物项除外）并保存");
        }
    }
}
