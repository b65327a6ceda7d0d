using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>The Chinese tariff has ten digits (decisions.md 5); shape and chapter are checked with the field.</summary>
public sealed class HsCodeMustHaveTenDigits : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where line.Item.HsCode is { Length: > 0 and < 10 }
        select (At(line.Path, GoodsFields.HsCode), $"{CheckedCertificate.LineName(line.Item)}的 HS 编码“{line.Item.HsCode}”应为10位数字，现为{line.Item.HsCode!.Length}位，请补全");
}
