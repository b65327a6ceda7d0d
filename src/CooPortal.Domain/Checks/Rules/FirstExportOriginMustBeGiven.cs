using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>首次出口的 RCEP 原产国 stands on a back-to-back certificate (RCEP annex 3B); customs' data may lack it, the user may enter it (manual 1.26).</summary>
public sealed class FirstExportOriginMustBeGiven : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.Sections.Contains(CertificateSection.OriginalProof)
            && subject.Certificate.OriginalProof is { Number.Length: > 0 } proof
            && OriginalProofFields.FirstExportOriginCode.IsEmpty(proof))
        {
            yield return (At("OriginalProof", OriginalProofFields.FirstExportOriginCode), "首次出口的 RCEP 原产国为必填项，请在“原始原产地证明信息”中选择");
        }
    }
}
