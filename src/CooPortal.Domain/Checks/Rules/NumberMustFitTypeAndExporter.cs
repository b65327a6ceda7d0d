using CooPortal.Domain.Identifiers;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>证书号 = 类型 + 年份 + 主体识别码 + 4 位流水号 (manual 四; decisions.md 2: only the serial is editable).</summary>
public sealed class NumberMustFitTypeAndExporter : CertificateRule
{
    public override CheckDepth Depth => CheckDepth.Draft;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var certificate = subject.Certificate;
        if (!CertificateNumber.TryParse(certificate.Number, out var number))
        {
            yield return ("Number", $"证书号“{certificate.Number}”格式不符，应为证书类型＋两位年份＋主体识别码＋4位流水号（0001至9999）");
        }
        else if (number.TypeCode != certificate.TypeCode)
        {
            yield return ("Number", $"证书号“{number}”应以证书类型 {certificate.TypeCode} 开头");
        }
        else if (number.Organisation.Value != certificate.ExporterOrganisationCode)
        {
            yield return ("Number", $"证书号“{number}”中的主体识别码应为出口商的 {certificate.ExporterOrganisationCode}，只能修改最后4位流水号");
        }
    }
}
