using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>转口证明书 certifies goods of another country that pass through China (manual 1.17).</summary>
public sealed class OriginOfForeignGoodsMustBeAbroad : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.CertifiesForeignGoods && subject.Type.Header.Has(HeaderFields.OriginCountryCode) && subject.Header.OriginCountryCode == "CHN")
        {
            yield return (At(HeaderFields.OriginCountryCode), $"{subject.Type.NameZh}用于他国原产的货物，原产国不能是中国，请选择货物的原产国；中国原产的货物请申请一般原产地证书");
        }
    }
}
