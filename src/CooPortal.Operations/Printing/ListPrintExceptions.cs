using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The two lists of 打印异常申请: printed certificates, and the requests made so far.</summary>
public sealed class ListPrintExceptions(CooPortalDbContext db, SelfPrintRights rights)
{
    /// <summary>已打印证书列表: only certificates whose original may be on paper (row 280).</summary>
    public async Task<KeysetPage<PrintedCertificateRow>> PrintedAsync(PrintExceptionFilter filter, Guid enterpriseId, ListPlace place, CancellationToken cancellationToken)
    {
        var rows = MatchDays(filter, filter.Of(await PrintedAsync(enterpriseId, cancellationToken)));
        var page = await KeysetPage<Certificate>.ReadAsync(rows, row => row.UpdatedAt, row => row.Id, place, cancellationToken);
        return page.With<PrintedCertificateRow>([.. page.Rows.Select(RowOf)]);
    }

    /// <summary>One printed certificate; null when the enterprise has no such.</summary>
    public async Task<PrintedCertificateRow?> FindAsync(Guid certificateId, Guid enterpriseId, CancellationToken cancellationToken) =>
        await (await PrintedAsync(enterpriseId, cancellationToken)).SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken) is { } certificate ? RowOf(certificate) : null;

    /// <summary>异常申请记录, newest first.</summary>
    public Task<KeysetPage<PrintExceptionRequest>> RequestsAsync(PrintExceptionFilter filter, ListPlace place, CancellationToken cancellationToken)
    {
        var rows = Between(db.PrintExceptionRequests.AsNoTracking(), filter);
        if (filter.HasConditions)
        {
            var certificates = filter.Of(db.Certificates).Select(row => row.Id);
            rows = rows.Where(row => certificates.Contains(row.CertificateId));
        }

        return KeysetPage<PrintExceptionRequest>.ReadAsync(rows, row => row.SubmittedAt, row => row.Id, place, cancellationToken);
    }

    /// <summary>The requests of these ids, for refreshing what is on the screen.</summary>
    public async Task<IReadOnlyList<PrintExceptionRequest>> FindRequestsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.PrintExceptionRequests.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);

    /// <summary>What the printer said of the newest original of a certificate; null when none was printed.</summary>
    public Task<PrintJob?> LastPrintAsync(Guid certificateId, CancellationToken cancellationToken) => db.PrintJobs.AsNoTracking()
        .Where(job => job.CertificateId == certificateId && job.Content == PrintContent.Original && job.EndedAt != null)
        .OrderByDescending(job => job.CreatedAt)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<IQueryable<Certificate>> PrintedAsync(Guid enterpriseId, CancellationToken cancellationToken) =>
        (await rights.ListedAsync(db.Certificates.AsNoTracking(), enterpriseId, cancellationToken)).Where(row => row.PrintStatus == PrintStatus.Printed);

    private IQueryable<Certificate> MatchDays(PrintExceptionFilter filter, IQueryable<Certificate> rows)
    {
        if (filter.AppliedFrom is null && filter.AppliedTo is null)
        {
            return rows;
        }

        var applied = Between(db.PrintExceptionRequests, filter).Select(row => row.CertificateId);
        return rows.Where(row => applied.Contains(row.Id));
    }

    private static IQueryable<PrintExceptionRequest> Between(IQueryable<PrintExceptionRequest> rows, PrintExceptionFilter filter)
    {
        if (filter.AppliedFrom is { } appliedFrom)
        {
            var from = appliedFrom.StartInChina();
            rows = rows.Where(row => row.SubmittedAt >= from);
        }

        if (filter.AppliedTo is { } appliedTo)
        {
            var end = appliedTo.AddDays(1).StartInChina();
            rows = rows.Where(row => row.SubmittedAt < end);
        }

        return rows;
    }

    private static PrintedCertificateRow RowOf(Certificate row) => new()
    {
        Id = row.Id,
        Number = row.Number,
        TypeCode = row.TypeCode,
        InvoiceNumber = row.Header.InvoiceNumber,
        Applicant = row.Header.DeclarantName,
        Exporter = row.Header.ExporterNameZh ?? row.Header.Exporter?.Split('\n')[0],
        IssuedOn = row.Issue.Date,
        PrintCount = row.PrintCount,
        ArchiveStatus = row.CustomsArchiveStatus,
        Refusal = PrintExceptionRights.Refusal(row),
    };
}
