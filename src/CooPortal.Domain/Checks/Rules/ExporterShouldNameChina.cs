using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>The exporter's box holds name, address and CHINA (customs' filling notes).</summary>
public sealed class ExporterShouldNameChina : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Header.Exporter is { Length: > 0 } exporter && !exporter.Contains("CHINA", StringComparison.OrdinalIgnoreCase))
        {
            yield return (At(HeaderFields.Exporter), "出口商应包括英文名称、地址和国名，请在末尾加上 CHINA");
        }
    }
}
