using CooPortal.Domain.Fields;
using CooPortal.Domain.Wording;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>After shipment a certificate is issued only within the agreement's window (decisions.md 10).</summary>
public sealed class ShipmentMustBeWithinTheIssueWindow : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Header.ApplicationDate is { } applied
            && LateIssueProposal.For(subject.Type, subject.Header.ShipmentDate, applied) is { IsTooLate: true } proposal)
        {
            yield return (At(HeaderFields.ShipmentDate), $"{proposal.MessageZh}，请核对出运日期");
        }
    }
}
