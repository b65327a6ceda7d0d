using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>An answer about late issue that differs from what the shipment date says is the user's, but worth a second look (decisions.md 10).</summary>
public sealed class LateIssueShouldFollowTheShipment : CertificateRule
{
    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (!subject.Type.Header.Has(HeaderFields.LateIssueAnswer) || subject.LateIssue is not { } proposal)
        {
            yield break;
        }

        if (subject.Header.IsIssuedLate == true && !proposal.IsLate)
        {
            yield return (At(HeaderFields.LateIssueAnswer), $"按填写的日期尚不属于补发，请核对是否改选“否”");
        }
        else if (subject.Header.IsIssuedLate == false && proposal is { IsLate: true, IsTooLate: false })
        {
            yield return (At(HeaderFields.LateIssueAnswer), $"{proposal.MessageZh}，现选择“否”，请核对");
        }
    }
}
