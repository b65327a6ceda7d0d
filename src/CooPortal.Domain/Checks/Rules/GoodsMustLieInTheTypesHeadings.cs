using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Some types certify goods of a few headings only (manual 1.16, 1.19, 1.20; each type's file names the source).</summary>
public sealed class GoodsMustLieInTheTypesHeadings : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        subject.Type.HsScope is not { } scope
            ? []
            : from line in subject.GoodsLines
              where line.Item.HsCode is { Length: >= 4 } code && !scope.Has(code)
              select (At(line.Path, GoodsFields.HsCode),
                  $"{CheckedCertificate.LineName(line.Item)}的 HS 编码“{line.Item.HsCode}”不在税目 {scope.HeadingsZh} 内：{subject.Type.NameZh}只用于{scope.GoodsZh}（{scope.Source}）。请把编码改为 {scope.Headings[0]} 开头的10位编码；不是{scope.GoodsZh}的货物请删除，另报其他类型的证书");
}
