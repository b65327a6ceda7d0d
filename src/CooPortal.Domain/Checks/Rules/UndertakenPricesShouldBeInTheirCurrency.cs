using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Prices undertaken in one currency (manual 1.19) cannot be compared with values in another one.</summary>
public sealed class UndertakenPricesShouldBeInTheirCurrency : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.PriceUndertaking is { } undertaking && !GoodsMustKeepThePriceUndertaking.IsOfItsCurrency(subject, undertaking))
        {
            yield return (At(HeaderFields.Currency), $"{undertaking.Source}以 {undertaking.Currency} 计价，货币单位为 {subject.Header.Currency}，系统未能比较价格，请自行核对每{undertaking.Unit.NameZh}的价格");
        }
    }
}
