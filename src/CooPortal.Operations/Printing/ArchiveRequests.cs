using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Customs;

namespace CooPortal.Operations.Printing;

/// <summary>归档: asks customs, in the caller's unit of work, to archive a certificate whose original has left the portal.</summary>
internal static class ArchiveRequests
{
    /// <param name="because">What the request follows from.</param>
    /// <param name="takenAt">When the original was printed or first downloaded.</param>
    public static async Task EnqueueAsync(CustomsOutbox outbox, Certificate certificate, ArchiveEvent because, DateTime takenAt, CancellationToken cancellationToken)
    {
        var message = new ArchiveRequestMessage
        {
            CertNo = certificate.Number,
            CertType = certificate.TypeCode,
            AplRegNo = certificate.Header.FilerSocialCreditCode ?? "",
            PrintCount = certificate.PrintCount,
            PrintTime = takenAt,
            Way = certificate.DownloadedAt is null ? "打印" : "下载",
        };
        var sent = await outbox.EnqueueAsync(
            CustomsSubject.Certificate(certificate.Id), message, certificate.FilerEnterpriseId, certificate.DeclarationRound, cancellationToken);
        certificate.RequestArchive(because, sent.Id);
    }
}
