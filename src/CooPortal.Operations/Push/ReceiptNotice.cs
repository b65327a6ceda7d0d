using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Push;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.PreReview;
using CooPortal.Operations.Supplements;
using CooPortal.Operations.Verification;

namespace CooPortal.Operations.Push;

/// <summary>Which event a receipt is.</summary>
internal static class ReceiptNotice
{
    /// <summary>Null for receipts that nobody is told of.</summary>
    public static PushEvent? EventOf(Receipt receipt) => receipt.SubjectKind switch
    {
        nameof(Certificate) => CertificateEventOf(receipt.Kind),
        nameof(Attachment) => PushEvent.AttachmentReceipt,
        EnterpriseReceipts.Profile or EnterpriseReceipts.Qualification => PushEvent.EnterpriseReceipt,
        AgencyReceipts.Relation => PushEvent.AgencyReceipt,
        SealAuthorisationReceipts.Authorisation => PushEvent.SealAuthorisationReceipt,
        PreReviewReceipts.Product => PushEvent.PreReviewReceipt,
        VerificationReceipts.Record => receipt.Kind is VerificationReceipts.Sent or VerificationReceipts.Amended ? PushEvent.VerificationArrived : PushEvent.VerificationReceipt,
        BlankFormReceipts.Form => PushEvent.BlankFormReceipt,
        SupplementReceipts.Proof => PushEvent.SupplementReceipt,
        _ => null,
    };

    private static PushEvent? CertificateEventOf(string kind) => kind switch
    {
        "Channel/1" => PushEvent.CertificateReceived,
        "Channel/2" => PushEvent.CertificateSendFailed,
        _ when kind.StartsWith("Archive/", StringComparison.Ordinal) => PushEvent.CertificateArchived,
        _ when kind.StartsWith("RepType/", StringComparison.Ordinal) && Enum.TryParse<RepType>(kind["RepType/".Length..], out var type) => type switch
        {
            RepType.ManualReview => PushEvent.CertificateUnderReview,
            RepType.Verification => PushEvent.CertificateUnderVerification,
            RepType.CheckFailed or RepType.Returned => PushEvent.CertificateReturned,
            RepType.Approved => PushEvent.CertificateApproved,
            RepType.Cancelled => PushEvent.CertificateCancelled,
            _ => null,
        },
        _ => null,
    };
}
