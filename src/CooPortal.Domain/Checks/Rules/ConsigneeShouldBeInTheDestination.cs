using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>The consignee of an agreement's certificate lies in the importing party (customs' filling notes); names are written in many ways, so it only warns.</summary>
public sealed class ConsigneeShouldBeInTheDestination : CertificateRule
{
    private static readonly string[] Common = ["REPUBLIC", "PEOPLE", "DEMOCRATIC", "STATES", "UNITED", "ISLANDS", "THE", "AND", "NEW", "DARUSSALAM"];

    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.Destinations.IsAll
            || string.IsNullOrWhiteSpace(subject.Header.Consignee)
            || Dictionary.Countries.Find(subject.Header.DestinationCode) is not { } country)
        {
            yield break;
        }
        var words = country.NameEn.Split([' ', ',', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !Common.Contains(word));
        if (!words.Any(word => subject.Header.Consignee.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return (At(HeaderFields.Consignee), $"收货人中没有目的国 {country.NameEn}，收货人应位于进口方，请核对名称、地址和国家");
        }
    }
}
