using System.Text.RegularExpressions;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>是否展览证书 = 是: name and address of the exhibition are written behind the consignee (manual 1.4).</summary>
public sealed partial class ExhibitionMustStandBehindTheConsignee : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (!subject.Type.Header.Has(HeaderFields.Exhibition) || !subject.Header.Exhibition || string.IsNullOrWhiteSpace(subject.Header.Consignee))
        {
            yield break;
        }

        // the consignee's own name comes first, so that an exhibition on the first line is none
        if (!subject.Header.Consignee.Split('\n').Skip(1).Any(line => Exhibition().IsMatch(line)))
        {
            yield return (At(HeaderFields.Consignee), "是否展览证书为“是”，请在收货人信息后面另起一行填写展览名称和地址，如 EXHIBITION: NAME, ADDRESS；不是展览证书请改选“否”");
        }
    }

    [GeneratedRegex(@"\b(EXHIBITIONS?|EXPO(SITION)?S?|FAIRS?|SHOWS?)\b.*\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exhibition();
}
