using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Late issue is proposed from the shipment date and confirmed by the user, not derived (decisions.md 10).</summary>
public sealed class LateIssueMustBeConfirmed : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.Header.Has(HeaderFields.LateIssueAnswer) && subject.Header.IsIssuedLate is null && subject.LateIssue is { IsLate: true, IsTooLate: false } proposal)
        {
            yield return (At(HeaderFields.LateIssueAnswer), $"{proposal.MessageZh}。请在“是否补发”中选择“是”确认，或更正出运日期");
        }
    }
}
