using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>An agreement's certificate serves its parties only; one with a single party has it filled in and fixed (manual 1.3).</summary>
public sealed class DestinationMustBelongToTheType : CertificateRule
{
    public override CheckDepth Depth => CheckDepth.Draft;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var destinations = subject.Type.Destinations;
        if (string.IsNullOrEmpty(subject.Header.DestinationCode) || destinations.Includes(subject.Header.DestinationCode))
        {
            yield break;
        }
        var names = string.Join("、", destinations.Codes.Select(code => Dictionary.Countries.Find(code)?.NameZh ?? code));
        yield return (At(HeaderFields.DestinationCode), destinations.OnlyOne is null
            ? $"{subject.Type.NameZh}的目的地国家/地区只能是：{names}"
            : $"{subject.Type.NameZh}的目的地国家/地区固定为{names}，请勿修改");
    }
}
