using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>下载正本: hands the stored original out as a file. The first time customs is asked to archive, in the same transaction.</summary>
public sealed class DownloadOriginal(CooPortalDbContext db, SelfPrintRights rights, FindDocument documents, CustomsOutbox outbox, TimeProvider clock)
{
    /// <returns>The certificate's number; null when the enterprise has no such certificate.</returns>
    /// <exception cref="BrokenRulesException">It may not be downloaded, or somebody was faster.</exception>
    public async Task<string?> ExecuteAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken);
        if (certificate is null || actor.EnterpriseId is not { } enterpriseId)
        {
            return null;
        }

        if (DownloadRights.Refusal(certificate) is { } refusal)
        {
            throw Refuse(certificate, refusal);
        }

        if (await rights.ObstacleAsync(certificate, enterpriseId, cancellationToken) is { } obstacle)
        {
            throw Refuse(certificate, obstacle.Text);
        }

        if (await documents.ExecuteAsync(certificate.Id, DocumentKind.Original, cancellationToken) is null)
        {
            throw Refuse(certificate, "正本正在生成，请稍候。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (certificate.Download(now))
        {
            await ArchiveRequests.EnqueueAsync(outbox, certificate, ArchiveEvent.OriginalDownloaded, now, cancellationToken);
        }

        try
        {
            await db.SaveAuditedAsync(actor, nameof(DownloadOriginal), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refuse(certificate, "刚刚被其他人操作，请刷新后重试。");
        }

        return certificate.Number;
    }

    private static BrokenRulesException Refuse(Certificate certificate, string reason) => new("", $"证书 {certificate.Number}：{reason}", nameof(DownloadRights));
}
