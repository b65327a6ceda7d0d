using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Quantities and amounts that a certificate states are more than nothing; goods in irregular packing may have no packages, and 进口成份比例 has a rule of its own.</summary>
public sealed class NumbersMustBePositive : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        from definition in subject.Type.Goods.MandatoryFields
        where definition.Kind == FieldKind.Number && definition.Read(line.Item) == "0"
        where definition != GoodsFields.ImportedContentPercent
        where definition != GoodsFields.PackageQuantity || line.Item.PackType == PackType.Regular
        select (At(line.Path, definition), $"{CheckedCertificate.LineName(line.Item)}的{definition.LabelZh}应大于0");
}
