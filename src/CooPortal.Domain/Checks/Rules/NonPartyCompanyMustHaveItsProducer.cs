using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>企业申报信息包含非缔约方公司时，基本信息中生产商描述为必填 (manual 1.29; 1.30 follows it).</summary>
public sealed class NonPartyCompanyMustHaveItsProducer : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.NonPartyNeedsProducer
            && (subject.Header.ThirdPartyInvoice || subject.Certificate.NonPartyCompanies.Count > 0)
            && HeaderFields.Producer.IsEmpty(subject.Header)
            && !subject.Header.ProducerConfidential)
        {
            yield return (At(HeaderFields.Producer), "申报信息包含非缔约方公司时生产商描述为必填项，请用英文填写生产商名称、地址和国家，或取消非缔约方公司");
        }
    }
}
