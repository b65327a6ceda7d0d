using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>品名必须具体 (customs' filling notes).</summary>
public sealed class GoodsNameShouldBeSpecific : CertificateRule
{
    private static readonly string[] Vague = ["MACHINE", "MACHINES", "GARMENT", "GARMENTS", "PARTS", "GOODS", "PRODUCT", "PRODUCTS", "FABRIC", "TOOL", "TOOLS"];

    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where Vague.Contains(line.Item.NameEn?.Trim().ToUpperInvariant())
        select (At(line.Path, GoodsFields.NameEn), $"{CheckedCertificate.LineName(line.Item)}的英文名称“{line.Item.NameEn}”过于笼统，请写具体品名");
}
