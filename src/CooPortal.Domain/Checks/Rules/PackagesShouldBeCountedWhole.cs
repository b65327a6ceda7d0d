using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

public sealed class PackagesShouldBeCountedWhole : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.Lines
        where line.Item is { PackType: PackType.Regular, PackageQuantity: { } quantity } && decimal.Truncate(quantity) != quantity
        select (At(line.Path, GoodsFields.PackageQuantity), $"{CheckedCertificate.LineName(line.Item)}的包装件数不是整数，请核对");
}
