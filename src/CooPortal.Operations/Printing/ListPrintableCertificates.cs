using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Approved certificates with their newest print jobs, newest first.</summary>
public sealed class ListPrintableCertificates(CooPortalDbContext db, PaperFiles files)
{
    public const int Most = 100;

    /// <param name="filter">What to show.</param>
    /// <param name="enterpriseId">Who prints.</param>
    public async Task<IReadOnlyList<PrintListRow>> ExecuteAsync(PrintFilter filter, Guid enterpriseId, CancellationToken cancellationToken) =>
        await RowsAsync(
            await filter.Of(db.Certificates.AsNoTracking().Where(row => row.Status == CertificateStatus.Approved))
                .OrderByDescending(row => row.UpdatedAt)
                .Take(Most)
                .ToListAsync(cancellationToken),
            enterpriseId,
            cancellationToken);

    /// <summary>The lines of these certificates as they are now.</summary>
    public async Task<IReadOnlyList<PrintListRow>> FindAsync(IReadOnlyCollection<Guid> ids, Guid enterpriseId, CancellationToken cancellationToken) =>
        await RowsAsync(await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken), enterpriseId, cancellationToken);

    /// <summary>Why a certificate that was asked for by its number is not in the list (row 264); null when the company has none of that number.</summary>
    public async Task<string?> HintAsync(string number, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var status = await db.Certificates.AsNoTracking().Where(row => row.Number == wanted).Select(row => (CertificateStatus?)row.Status).FirstOrDefaultAsync(cancellationToken);
        return status switch
        {
            null => null,
            CertificateStatus.Approved => null,
            CertificateStatus.Cancelled => $"证书 {wanted} 已注销，不能打印。",
            CertificateStatus.Replaced => $"证书 {wanted} 已被更改证或重发证代替，请打印新的证书。",
            var other => $"证书 {wanted} 的单据状态为“{other.Value.TitleZh()}”，海关审核通过后才能自助打印。",
        };
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

    private async Task<IReadOnlyList<PrintListRow>> RowsAsync(List<Certificate> certificates, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var ids = certificates.ConvertAll(row => row.Id);
        var jobs = await db.PrintJobs.AsNoTracking().Where(job => ids.Contains(job.CertificateId)).ToListAsync(cancellationToken);
        await files.LoadAsync(certificates, cancellationToken);
        return [.. certificates.Select(row => RowOf(row, jobs, enterpriseId))];
    }

    private PrintListRow RowOf(Certificate row, List<PrintJob> jobs, Guid enterpriseId)
    {
        var refusal = PrintRights.Refusal(row, PrintContent.Original, enterpriseId, null);
        return new PrintListRow
        {
            Id = row.Id,
            Number = row.Number,
            TypeCode = row.TypeCode,
            InvoiceNumber = row.Header.InvoiceNumber,
            Exporter = row.Header.ExporterNameZh ?? row.Header.Exporter?.Split('\n')[0],
            IssuedOn = row.Issue.Date,
            LayoutStatus = row.LayoutStatus,
            PrintStatus = row.PrintStatus,
            PrintCount = row.PrintCount,
            MayReprint = row.MayReprint,
            ArchiveStatus = row.CustomsArchiveStatus,
            Jobs = NewestOf(jobs.Where(job => job.CertificateId == row.Id)),
            OriginalRefusal = refusal ?? files.Problem(row, DocumentKind.Original),
            CopyRefusal = PrintRights.Refusal(row, PrintContent.Copy, enterpriseId, null) ?? files.Problem(row, DocumentKind.Copy),
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
