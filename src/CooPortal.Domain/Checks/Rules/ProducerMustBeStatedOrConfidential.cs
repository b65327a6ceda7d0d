using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>生产商描述 is entered in English, or 生产商保密 is ticked and the set words print (manual 1.3).</summary>
public sealed class ProducerMustBeStatedOrConfidential : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.Header[HeaderFields.Producer] == FieldRequirement.Mandatory
            && HeaderFields.Producer.IsEmpty(subject.Header)
            && !subject.Header.ProducerConfidential)
        {
            yield return (At(HeaderFields.Producer), $"生产商描述为必填项，请用英文填写；需要保密时请勾选“生产商保密”，证书上显示 {subject.Type.ConfidentialProducerText}");
        }
    }
}
