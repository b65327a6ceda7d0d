using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>协定原产国 is a party of the agreement: China or one of the destinations.</summary>
public sealed class GoodsOriginMustBeAParty : CertificateRule
{
    public override CheckDepth Depth => CheckDepth.Draft;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.Goods.Has(GoodsFields.OriginCountryCode)
        where line.Item.OriginCountryCode is { Length: > 0 } code && code != "CHN" && !subject.Type.Destinations.Includes(code)
        select (At(line.Path, GoodsFields.OriginCountryCode), "协定原产国须为协定成员国，请选择中国或其他成员国");
}
