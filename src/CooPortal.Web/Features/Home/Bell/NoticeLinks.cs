using CooPortal.Domain.Certificates;
using CooPortal.Domain.Push;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.PreReview;
using CooPortal.Operations.Push;
using CooPortal.Operations.Supplements;
using CooPortal.Operations.Verification;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>The page that shows what a notice is about.</summary>
public static class NoticeLinks
{
    public static string Of(Notice notice) => notice.SubjectKind switch
    {
        nameof(Certificate) or nameof(Attachment) => $"/certificates/edit/{notice.SubjectId}",
        EnterpriseReceipts.Profile or EnterpriseReceipts.Qualification => "/enterprises/profile",
        AgencyReceipts.Relation => "/agency/agents",
        SealAuthorisationReceipts.Authorisation => "/self-print/authorisation",
        PreReviewReceipts.Product => $"/pre-review/edit/{notice.SubjectId}",
        VerificationReceipts.Record => $"/verification/detail/{notice.SubjectId}",
        BlankFormReceipts.Form or NoticeSubjects.BlankFormIssue => "/blank-forms/query",
        SupplementReceipts.Proof => $"/supplements/query/detail/{notice.SubjectId}",
        NoticeSubjects.PrintException => "/self-print/exceptions",
        NoticeSubjects.Account => "/accounts/history",
        NoticeSubjects.Trial => "/push/webhooks",
        _ => "/bell",
    };
}
