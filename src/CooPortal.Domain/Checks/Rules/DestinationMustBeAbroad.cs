using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>A certificate of origin accompanies exports.</summary>
public sealed class DestinationMustBeAbroad : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Header.DestinationCode == "CHN")
        {
            yield return (At(HeaderFields.DestinationCode), "目的地国家/地区不能是中国，请选择货物的最终目的国");
        }
    }
}
