using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>A back-to-back proof covers no more than the original proof did (RCEP article 3.19; ASEAN operational certification procedures, rule 11).</summary>
public sealed class QuantityMustNotExceedTheInbound : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from same in subject.GoodsLines
            .Where(line => subject.Type.UsesInboundOrigin && line.Item is { InboundProofNumber.Length: > 0, InboundQuantity: not null })
            .Where(line => IsSameUnit(line.Item.QuantityUnitEn, line.Item.InboundQuantityUnit))
            .GroupBy(line => (line.Item.InboundProofNumber, line.Item.InboundItemNumber))
        let total = same.Sum(line => line.Item.Quantity ?? 0)
        let brought = same.First().Item.InboundQuantity
        where total > brought
        let last = same.Last()
        select (At(last.Path, GoodsFields.Quantity),
            $"原始原产地证明 {same.Key.InboundProofNumber} 第{same.Key.InboundItemNumber}项进境 {brought:0.#####} {last.Item.InboundQuantityUnit}，本证书合计 {total:0.#####}，超出 {total - brought:0.#####}，请减少数量");

    private static bool IsSameUnit(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || (Dictionary.Units.Find(one) is { } unit && unit == Dictionary.Units.Find(other));
}
