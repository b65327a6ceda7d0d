using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>第三方发票/非缔约方公司: name and country are needed, the address is optional (manual 1.4).</summary>
public sealed class ThirdPartyInvoiceMustNameItsCompany : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (!subject.Type.Header.Has(HeaderFields.ThirdPartyInvoice) || !subject.Header.ThirdPartyInvoice)
        {
            yield break;
        }
        if (subject.Certificate.NonPartyCompanies.Count == 0)
        {
            yield return (At(HeaderFields.ThirdPartyInvoice), "已勾选第三方发票/非缔约方公司，请至少填写一家公司的名称和国别/地区，或取消勾选");
        }
        foreach (var (company, path) in subject.NonParties)
        {
            if (NonPartyFields.Name.IsEmpty(company))
            {
                yield return (At(path, NonPartyFields.Name), "非缔约方公司的名称为必填项，请填写");
            }
            if (NonPartyFields.CountryCode.IsEmpty(company))
            {
                yield return (At(path, NonPartyFields.CountryCode), "非缔约方公司的国别/地区为必填项，请选择");
            }
        }
    }
}
