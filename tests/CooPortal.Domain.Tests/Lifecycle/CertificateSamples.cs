using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Tests.Lifecycle;

/// <summary>Certificates in a given status, brought there by the moves that a clerk and customs would make.</summary>
internal static class CertificateSamples
{
    public static readonly Actor Clerk = new() { Name = "王芳", UserId = Guid.CreateVersion7(), EnterpriseId = Guid.CreateVersion7(), Role = UserRole.CardOperator };

    public static readonly Actor Customs = Actor.System("receipts");

    public static Certificate Draft() => new()
    {
        FilerEnterpriseId = Guid.CreateVersion7(),
        ExporterOrganisationCode = "102690233",
        TypeCode = "K",
        Number = "K261026902330001",
        DeclaredNumber = "draft",
        CreatedByName = "王芳",
    };

    public static Certificate In(CertificateStatus status, TimeProvider clock)
    {
        var certificate = Draft();
        foreach (var action in PathTo(status))
        {
            certificate.Apply(action, CertificateLifecycle.Table.Find(certificate.Status, action)!.Who == Performer.Enterprise ? Clerk : Customs, clock);
        }
        return certificate;
    }

    private static CertificateAction[] PathTo(CertificateStatus status) => status switch
    {
        CertificateStatus.Draft => [],
        CertificateStatus.Declared => [CertificateAction.Declare],
        CertificateStatus.SendFailed => [CertificateAction.Declare, CertificateAction.ReceiveRefused],
        CertificateStatus.Received => [CertificateAction.Declare, CertificateAction.ReceiveAccepted],
        CertificateStatus.UnderReview => [CertificateAction.Declare, CertificateAction.ReceiveReview],
        CertificateStatus.UnderVerification => [CertificateAction.Declare, CertificateAction.ReceiveVerification],
        CertificateStatus.Returned => [CertificateAction.Declare, CertificateAction.ReceiveReturn],
        CertificateStatus.Approved => [CertificateAction.Declare, CertificateAction.ReceiveApproval],
        CertificateStatus.Replaced => [CertificateAction.Declare, CertificateAction.ReceiveApproval, CertificateAction.SuccessorApproved],
        CertificateStatus.Cancelled => [CertificateAction.Declare, CertificateAction.ReceiveApproval, CertificateAction.ReceiveCancellation],
    };
}
