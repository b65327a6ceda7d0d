namespace CooPortal.Domain.Checks.Rules;

/// <summary>原始原产地证明信息 holds one proof, filled from the goods (manual 1.26), so that all lines come from it.</summary>
public sealed class GoodsMustShareOneOriginalProof : CertificateRule
{
    public override CheckDepth Depth => CheckDepth.Draft;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var number = subject.Certificate.OriginalProof.Number;
        return from line in subject.GoodsLines
               where subject.Type.UsesInboundOrigin && !string.IsNullOrEmpty(line.Item.InboundProofNumber) && !string.IsNullOrEmpty(number)
               where line.Item.InboundProofNumber != number
               select ($"{line.Path}.HsCode", $"{CheckedCertificate.LineName(line.Item)}来自原始原产地证明 {line.Item.InboundProofNumber}，本证书的原始原产地证明是 {number}，请改用同一证明下的货物，或另申请一份证书");
    }
}
