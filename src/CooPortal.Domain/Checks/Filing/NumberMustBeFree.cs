using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>A number is free over all enterprises when it is declared (decisions.md 2).</summary>
public sealed class NumberMustBeFree : FilingRule
{
    public override string Path => "Number";

    protected override string? Problem(Certificate certificate, FilingFacts facts) => facts switch
    {
        { NumberIsFree: true } => null,
        { ProposedNumber: { Length: > 4 } free } => $"证书号 {certificate.Number} 已被申报使用，请改用流水号 {free[^4..]}",
        _ => $"证书号 {certificate.Number} 已被申报使用，请换一个流水号",
    };
}
