using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>After shipment a certificate is issued only within the agreement's window (decisions.md 10).</summary>
public sealed class ShipmentMustBeWithinTheIssueWindow : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.LateIssue is { IsTooLate: true } proposal)
        {
            var counted = subject.Type.LateIssue is { FromExportDeclaration: true } ? HeaderFields.ExportDeclarationDate : HeaderFields.ShipmentDate;
            yield return (At(counted), $"{proposal.MessageZh}，请核对{counted.LabelZh}");
        }
    }
}
