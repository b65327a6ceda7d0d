using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Wording;

namespace CooPortal.Operations.Certificates;

/// <summary>The proposal of late issue beside the field that answers it, while it is not answered (decisions.md 10).</summary>
public sealed class LateIssueAdvice(TimeProvider clock)
{
    /// <returns>Null when there is nothing to propose.</returns>
    public BrokenRule? For(Certificate certificate)
    {
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        if (!type.Header.Has(HeaderFields.LateIssueAnswer) || certificate.Header.IsIssuedLate is not null)
        {
            return null;
        }

        var today = clock.TodayInChina();
        var issue = certificate.Header.ApplicationDate > today ? certificate.Header.ApplicationDate.Value : today;
        return LateIssueProposal.For(type, certificate.Header, issue) is { IsLate: true, IsTooLate: false } proposal
            ? new BrokenRule(CheckedCertificate.HeaderPath(HeaderFields.LateIssueAnswer), $"建议选“是”：{proposal.MessageZh}", nameof(LateIssueAdvice), RuleSeverity.Warning)
            : null;
    }
}
