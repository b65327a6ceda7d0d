using System.Runtime.CompilerServices;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The certificates that a company may print itself, with their newest print jobs, newest first.</summary>
public sealed class ListPrintableCertificates(CooPortalDbContext db, SelfPrintRights rights, PaperFiles files)
{
    /// <param name="filter">What to show.</param>
    /// <param name="enterpriseId">Who prints.</param>
    /// <param name="place">Which page.</param>
    public async Task<KeysetPage<PrintListRow>> ExecuteAsync(PrintFilter filter, Guid enterpriseId, ListPlace place, CancellationToken cancellationToken)
    {
        var matching = await MatchingAsync(filter, enterpriseId, cancellationToken);
        var page = await KeysetPage<Certificate>.ReadAsync(matching, row => row.UpdatedAt, row => row.Id, place, cancellationToken);
        return page.With(await RowsAsync(page.Rows, cancellationToken));
    }

    /// <summary>Everything that a filter finds, newest first, read as it is taken.</summary>
    public async IAsyncEnumerable<PrintSheetRow> StreamAsync(PrintFilter filter, Guid enterpriseId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var matching = await MatchingAsync(filter, enterpriseId, cancellationToken);
        var rows = matching.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id).Select(PrintSheetRow.Of).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>The lines of these certificates as they are now.</summary>
    public async Task<IReadOnlyList<PrintListRow>> FindAsync(IReadOnlyCollection<Guid> ids, Guid enterpriseId, CancellationToken cancellationToken) =>
        await RowsAsync(
            await (await rights.ListedAsync(db.Certificates.AsNoTracking(), enterpriseId, cancellationToken)).Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Why a certificate that was asked for by its number is not in the list, and what to do (row 264).</summary>
    public async Task<SelfPrintObstacle> ObstacleAsync(string number, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var certificate = await db.Certificates.AsNoTracking().Where(row => row.Number == wanted).OrderByDescending(row => row.UpdatedAt).FirstOrDefaultAsync(cancellationToken);
        return certificate is null
            ? new(SelfPrintObstacleKind.Unknown, $"没有查到证书 {wanted}。请核对完整的证书编号；在其他系统申报的证书，请通过单一窗口或海关政务服务一体化平台申报后再自助打印。")
            : await rights.ObstacleAsync(certificate, enterpriseId, cancellationToken)
                ?? new(SelfPrintObstacleKind.OtherConditions, $"证书 {wanted} 可以自助打印，但不符合其他查询条件。请点击【重置】，只输入证书编号后查询。");
    }

    /// <summary>The oldest original whose result nobody has answered; it is asked again until somebody does (row 279).</summary>
    public Task<PrintJob?> UnansweredAsync(CancellationToken cancellationToken) => db.PrintJobs.AsNoTracking()
        .Where(job => job.Content == PrintContent.Original && job.State == PrintJobState.Ended && job.Outcome != PrintOutcome.NotPrinted)
        .OrderBy(job => job.EndedAt)
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Jobs under way or ended within the last minutes, for the live steps.</summary>
    public async Task<IReadOnlyList<PrintJob>> LiveAsync(DateTime since, CancellationToken cancellationToken) => await db.PrintJobs.AsNoTracking()
        .Where(job => job.State == PrintJobState.Queued || job.State == PrintJobState.Leased || job.State == PrintJobState.Sending
            || job.State == PrintJobState.Printing || job.EndedAt > since)
        .ToListAsync(cancellationToken);

    private async Task<IQueryable<Certificate>> MatchingAsync(PrintFilter filter, Guid enterpriseId, CancellationToken cancellationToken) =>
        filter.Of(await rights.ListedAsync(db.Certificates.AsNoTracking(), enterpriseId, cancellationToken));

    private async Task<IReadOnlyList<PrintListRow>> RowsAsync(IReadOnlyList<Certificate> certificates, CancellationToken cancellationToken)
    {
        var ids = certificates.Select(row => row.Id).ToList();
        var jobs = await db.PrintJobs.AsNoTracking().Where(job => ids.Contains(job.CertificateId)).ToListAsync(cancellationToken);
        await files.LoadAsync(certificates, cancellationToken);
        return [.. certificates.Select(row => RowOf(row, jobs))];
    }

    private PrintListRow RowOf(Certificate row, List<PrintJob> jobs)
    {
        var refusal = PrintRights.Refusal(row, PrintContent.Original, null);
        return new PrintListRow
        {
            Id = row.Id,
            Number = row.Number,
            TypeCode = row.TypeCode,
            InvoiceNumber = row.Header.InvoiceNumber,
            Applicant = row.Header.DeclarantName,
            Exporter = row.Header.ExporterNameZh ?? row.Header.Exporter?.Split('\n')[0],
            IssuedOn = row.Issue.Date,
            LayoutStatus = row.LayoutStatus,
            PrintStatus = row.PrintStatus,
            PrintCount = row.PrintCount,
            MayReprint = row.MayReprint,
            ArchiveStatus = row.CustomsArchiveStatus,
            ArchiveRefusal = row.ArchiveRefusal,
            IsDownloaded = row.DownloadedAt is not null,
            Jobs = NewestOf(jobs.Where(job => job.CertificateId == row.Id)),
            OriginalRefusal = refusal ?? files.Problem(row, DocumentKind.Original),
            CopyRefusal = PrintRights.Refusal(row, PrintContent.Copy, null) ?? files.Problem(row, DocumentKind.Copy),
            IsMoving = row.LayoutStatus != LayoutStatus.Received || row.CustomsArchiveStatus == CustomsArchiveStatus.Requested
                || (row.OpenExceptionId is not null && !row.MayReprint) || !files.Has(row, DocumentKind.Copy) || (refusal is null && !files.Has(row, DocumentKind.Original)),
        };
    }

    /// <summary>The newest job of the original and of the copy, as far as they belong to what was asked last.</summary>
    private static List<PrintJob> NewestOf(IEnumerable<PrintJob> jobs)
    {
        var newest = jobs.GroupBy(job => job.Content).Select(group => group.MaxBy(job => job.CreatedAt)!).OrderBy(job => job.Content).ToList();
        var last = newest.Count == 0 ? default : newest.Max(job => job.CreatedAt);
        return [.. newest.Where(job => job.IsUnderWay || last - job.CreatedAt <= PrintJob.CopyAfter)];
    }
}
