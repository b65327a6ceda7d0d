using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Goods that came in under a proof of origin go on to another party than they came from; customs decides, so that it only warns.</summary>
public sealed class DestinationShouldDifferFromTheOrigin : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var destination = subject.Header.DestinationCode;
        if (subject.Type.UsesInboundOrigin && destination is { Length: > 0 } && subject.GoodsLines.Any(line => line.Item.InboundOriginCode == destination))
        {
            yield return (At(HeaderFields.DestinationCode), $"目的国{Dictionary.Countries.Find(destination)?.NameZh}就是货物的原产国，请核对");
        }
    }
}
