using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Certificates whose original may be downloaded, newest first (self-print manual, chapter 6).</summary>
public sealed class ListDownloads(CooPortalDbContext db, SelfPrintRights rights, PaperFiles files)
{
    public async Task<KeysetPage<DownloadRow>> ExecuteAsync(DownloadFilter filter, Guid enterpriseId, ListPlace place, CancellationToken cancellationToken)
    {
        var rows = filter.Of(AnnouncedTypes.Download.Of(await rights.ListedAsync(db.Certificates.AsNoTracking(), enterpriseId, cancellationToken)));
        var page = await KeysetPage<Certificate>.ReadAsync(rows, row => row.UpdatedAt, row => row.Id, place, cancellationToken);
        return page.With(await RowsAsync(page.Rows, cancellationToken));
    }

    /// <summary>The lines of these certificates as they are now.</summary>
    public async Task<IReadOnlyList<DownloadRow>> FindAsync(IReadOnlyCollection<Guid> ids, Guid enterpriseId, CancellationToken cancellationToken) =>
        await RowsAsync(
            await (await rights.ListedAsync(db.Certificates.AsNoTracking(), enterpriseId, cancellationToken)).Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Why a certificate that was asked for by its number is not in the list; null when the company has none of that number.</summary>
    public async Task<string?> HintAsync(string number, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var certificate = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(row => row.Number == wanted, cancellationToken);
        return certificate switch
        {
            null => null,
            { Status: CertificateStatus.Approved } when !AnnouncedTypes.Download.Includes(certificate) => $"证书 {wanted}：{DownloadRights.Refusal(certificate)}",
            _ => (await rights.ObstacleAsync(certificate, enterpriseId, cancellationToken))?.Text,
        };
    }

    private async Task<IReadOnlyList<DownloadRow>> RowsAsync(IReadOnlyList<Certificate> certificates, CancellationToken cancellationToken)
    {
        await files.LoadAsync(certificates, cancellationToken);
        return [.. certificates.Select(RowOf)];
    }

    private DownloadRow RowOf(Certificate row)
    {
        var refusal = DownloadRights.Refusal(row);
        return new DownloadRow
        {
            Id = row.Id,
            Number = row.Number,
            TypeCode = row.TypeCode,
            InvoiceNumber = row.Header.InvoiceNumber,
            Applicant = row.Header.DeclarantName,
            Exporter = row.Header.ExporterNameZh ?? row.Header.Exporter?.Split('\n')[0],
            IssuedOn = row.Issue.Date,
            LayoutStatus = row.LayoutStatus,
            ArchiveStatus = row.CustomsArchiveStatus,
            ArchiveRefusal = row.ArchiveRefusal,
            Status = row.DownloadStatus,
            DownloadedAt = row.DownloadedAt,
            OriginalRefusal = refusal ?? files.Problem(row, DocumentKind.Original),
            CopyRefusal = files.Problem(row, DocumentKind.Copy),
            IsMoving = row.LayoutStatus != LayoutStatus.Received || row.CustomsArchiveStatus == CustomsArchiveStatus.Requested
                || !files.Has(row, DocumentKind.Copy) || (refusal is null && !files.Has(row, DocumentKind.Original)),
        };
    }
}
