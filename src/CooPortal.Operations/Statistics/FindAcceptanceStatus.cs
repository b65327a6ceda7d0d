using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Verification;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Statistics;

/// <summary>受理情况查询 (manual chapter 10): how customs is getting on with the company's certificates.</summary>
public sealed class FindAcceptanceStatus(CooPortalDbContext db, FindVerifications verifications, TimeProvider clock)
{
    private const int ReceiptsShown = 8;
    private const int MostApprovals = 1000;

    private static readonly CertificateStatus[] Undecided =
        [CertificateStatus.Declared, CertificateStatus.Received, CertificateStatus.UnderReview, CertificateStatus.UnderVerification];

    private static readonly PreReviewState[] AtCustoms = [.. Enum.GetValues<PreReviewState>().Where(state => state.Audit() == PreReviewAudit.Submitted)];

    public async Task<AcceptanceStatus> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = ChinaCalendar.DayInChina(now).StartInChina();
        var day = await CountSinceAsync(today, cancellationToken);
        var month = await CountSinceAsync(today.AddDays(-29), cancellationToken);
        var year = await CountSinceAsync(today.AddDays(-364), cancellationToken);
        var times = await ApprovalTimesAsync(now.AddDays(-90), cancellationToken);
        return new AcceptanceStatus
        {
            Counts = Enum.GetValues<CertificateStatus>().ToDictionary(
                status => status,
                status => (day.GetValueOrDefault(status), month.GetValueOrDefault(status), year.GetValueOrDefault(status))),
            OldestUndecided = await db.Certificates.AsNoTracking()
                .Where(row => Undecided.Contains(row.Status))
                .OrderBy(row => row.DeclaredAt)
                .FirstOrDefaultAsync(cancellationToken),
            PreReviewsWaiting = await db.PreReviewProducts.CountAsync(row => AtCustoms.Contains(row.State), cancellationToken),
            SupplementsWaiting = await db.DeclarationSupplements.CountAsync(row => row.State == SupplementState.Submitted || row.State == SupplementState.DeletionSubmitted, cancellationToken),
            BlankFormsWaiting = await db.BlankForms.CountAsync(row => row.State == BlankFormState.WriteOffSubmitted || row.State == BlankFormState.VoidSubmitted, cancellationToken),
            Verifications = await verifications.WaitingAsync(clock.TodayInChina(), cancellationToken),
            LastReceipts = await LastReceiptsAsync(cancellationToken),
            Approvals = times.Count,
            MedianTimeToApproval = times.Count == 0 ? null : times[times.Count / 2],
        };
    }

    private async Task<Dictionary<CertificateStatus, int>> CountSinceAsync(DateTime since, CancellationToken cancellationToken) =>
        await db.Certificates.Where(row => row.CreatedAt >= since)
            .GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    private async Task<IReadOnlyList<(Receipt Receipt, string Number)>> LastReceiptsAsync(CancellationToken cancellationToken)
    {
        var found = await db.Receipts.AsNoTracking()
            .Join(db.Certificates, receipt => receipt.SubjectId, certificate => certificate.Id, (receipt, certificate) => new { receipt, certificate.Number })
            .OrderByDescending(row => row.receipt.ReceivedAt)
            .Take(ReceiptsShown)
            .ToListAsync(cancellationToken);
        return [.. found.Select(row => (row.receipt, row.Number))];
    }

    private async Task<List<TimeSpan>> ApprovalTimesAsync(DateTime since, CancellationToken cancellationToken)
    {
        var found = await db.Certificates.AsNoTracking()
            .Where(row => row.Issue.ApprovedAt >= since && row.DeclaredAt != null)
            .OrderByDescending(row => row.Issue.ApprovedAt)
            .Select(row => new { row.DeclaredAt, row.Issue.ApprovedAt })
            .Take(MostApprovals)
            .ToListAsync(cancellationToken);
        return [.. found.Select(row => row.ApprovedAt!.Value - row.DeclaredAt!.Value).Where(time => time >= TimeSpan.Zero).Order()];
    }
}
