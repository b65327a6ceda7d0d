using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>A back-to-back proof is issued on a valid original proof (RCEP article 3.19, paragraph 1).</summary>
public sealed class OriginalProofMustBeInForce : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var (proof, applied) = (subject.Certificate.OriginalProof, subject.Header.ApplicationDate);
        if (subject.Type.UsesInboundOrigin && proof.ValidUntil < applied)
        {
            yield return (At(HeaderFields.ApplicationDate), $"原始原产地证明 {proof.Number} 的有效期至 {proof.ValidUntil:yyyy-MM-dd}，申请日期 {applied:yyyy-MM-dd} 已超出有效期，请使用仍有效的原始原产地证明");
        }
    }
}
