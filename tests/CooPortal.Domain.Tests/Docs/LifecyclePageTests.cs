using CooPortal.Domain.Agency;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Printing;
using CooPortal.Domain.Sealing;
using CooPortal.Domain.Supplements;
using CooPortal.Domain.Verification;
using Xunit;

namespace CooPortal.Domain.Tests.Docs;

public sealed class LifecyclePageTests
{
    [Fact]
    public void Page_ShowsTheTablesAsTheyAre() => GeneratedDocument.ShouldBeCurrent(
        "lifecycles.md",
        new LifecyclePage()
            .Add(CertificateLifecycle.Table, CertificateStatus.Draft)
            .Add(PaperLifecycles.Layout, LayoutStatus.None)
            .Add(PaperLifecycles.Print, PrintStatus.Pending)
            .Add(PaperLifecycles.Archive, CustomsArchiveStatus.NotArchived)
            .Add(PrintJobLifecycle.Table, PrintJobState.Queued)
            .Add(PrintExceptionLifecycle.Table, PrintExceptionState.Submitted)
            .Add(ProfileLifecycle.Table, SyncStatus.NotSubmitted)
            .Add(AgencyRelationLifecycle.Table, AgencyRelationStatus.PendingSubmit)
            .Add(SealAuthorisationLifecycle.Table, SealAuthorisationStatus.Submitted)
            .Add(PreReviewLifecycle.Table, PreReviewState.AddedDraft)
            .Add(VerificationLifecycle.Table, VerificationState.Pending)
            .Add(SupplementLifecycle.Table, SupplementState.Submitted)
            .Add(BlankFormLifecycle.Table, BlankFormState.InStock)
            .ToString());
}
