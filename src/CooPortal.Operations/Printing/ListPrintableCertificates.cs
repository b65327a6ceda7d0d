using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Approved certificates with their newest print job, newest first.</summary>
public sealed class ListPrintableCertificates(CooPortalDbContext db)
{
    public const int Most = 100;

    /// <param name="number">Part of a certificate number; null for all.</param>
    /// <param name="enterpriseId">Who prints.</param>
    public async Task<IReadOnlyList<PrintListRow>> ExecuteAsync(string? number, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var wanted = number?.Trim().ToUpperInvariant() ?? "";
        var certificates = await db.Certificates.AsNoTracking()
            .Where(row => row.Status == CertificateStatus.Approved && (wanted == "" || row.Number.Contains(wanted)))
            .OrderByDescending(row => row.UpdatedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var ids = certificates.ConvertAll(row => row.Id);
        var jobs = await db.PrintJobs.AsNoTracking().Where(job => ids.Contains(job.CertificateId)).ToListAsync(cancellationToken);
        var newest = jobs.GroupBy(job => job.CertificateId).ToDictionary(group => group.Key, group => group.MaxBy(job => job.CreatedAt));
        return
        [
            .. certificates.Select(row => new PrintListRow
            {
                Id = row.Id,
                Number = row.Number,
                TypeCode = row.TypeCode,
                DestinationCode = row.Header.DestinationCode,
                Consignee = row.Header.Consignee,
                UpdatedAt = row.UpdatedAt,
                LayoutStatus = row.LayoutStatus,
                PrintStatus = row.PrintStatus,
                ArchiveStatus = row.CustomsArchiveStatus,
                Job = newest.GetValueOrDefault(row.Id),
                OriginalRefusal = PrintRights.Refusal(row, PrintContent.Original, enterpriseId, null),
                CopyRefusal = PrintRights.Refusal(row, PrintContent.Copy, enterpriseId, null),
            }),
        ];
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
}
