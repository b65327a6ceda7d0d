using CooPortal.Domain.Certificates;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Verification;

/// <summary>Reads the 核查记录单 of a company.</summary>
public sealed class FindVerifications(CooPortalDbContext db, DocumentStore store)
{
    public const int PageSize = 20;

    /// <summary>【查询】: one page; what waits for the company by its 回复期限, else the newest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<VerificationRecord> Rows, int Total)> SearchAsync(VerificationFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = Matching(filter);
        var ordered = filter.States.Count > 0 && filter.States.All(VerificationFilter.Waiting.Contains)
            ? rows.OrderBy(row => row.ReplyBy).ThenBy(row => row.Number)
            : rows.OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.Number);
        return (await ordered.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), await rows.CountAsync(cancellationToken));
    }

    /// <summary>With its files.</summary>
    public Task<VerificationRecord?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.VerificationRecords.AsNoTracking().Include(row => row.Files).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    public async Task<IReadOnlyList<VerificationRecord>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.VerificationRecords.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Number).ToListAsync(cancellationToken);

    /// <summary>查看回执, newest first.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(Guid recordId, CancellationToken cancellationToken) => await db.Receipts.AsNoTracking()
        .Where(row => row.SubjectKind == VerificationReceipts.Record && row.SubjectId == recordId)
        .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id)
        .ToListAsync(cancellationToken);

    /// <summary>What a record names: its certificate, and the products of 产品预审 by their keys, where the company has them.</summary>
    public async Task<VerificationLinks> LinksAsync(VerificationRecord record, CancellationToken cancellationToken)
    {
        var number = record.CertificateNumber;
        var keys = record.Request.Items.Select(item => item.ProductKey).Append(record.Request.ProductKey).OfType<string>().Distinct().ToList();
        return new VerificationLinks(
            number.Length == 0 ? null : await db.Certificates.Where(row => row.DeclaredNumber == number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken),
            keys.Count == 0
                ? new Dictionary<string, Guid>()
                : await db.PreReviewProducts.Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, row => row.Id, cancellationToken));
    }

    /// <summary>What waits for the company: how many, how many of them too late, and the next 回复期限 of the others.</summary>
    public async Task<VerificationsWaiting> WaitingAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var days = await db.VerificationRecords.Where(row => VerificationFilter.Waiting.Contains(row.State)).Select(row => row.ReplyBy).ToListAsync(cancellationToken);
        return new VerificationsWaiting(days.Count, days.Count(day => day < today), days.Where(day => day >= today).Order().Cast<DateOnly?>().FirstOrDefault());
    }

    /// <summary>The file's bytes as they were uploaded.</summary>
    /// <exception cref="InvalidDataException">The file was changed since it was stored.</exception>
    public Task<byte[]> ReadAsync(VerificationFile file, CancellationToken cancellationToken) => store.ReadAsync(file.FileName, file.Sha256, cancellationToken);

    private IQueryable<VerificationRecord> Matching(VerificationFilter filter)
    {
        var rows = db.VerificationRecords.AsNoTracking();
        if (Tidy(filter.Number) is { } number)
        {
            rows = rows.Where(row => row.Number.Contains(number));
        }

        if (Tidy(filter.CertificateNumber) is { } certificate)
        {
            rows = rows.Where(row => row.CertificateNumber.Contains(certificate));
        }

        if (filter.States.Count > 0)
        {
            rows = rows.Where(row => filter.States.Contains(row.State));
        }

        if (filter.From is { } from)
        {
            rows = rows.Where(row => row.StartedOn >= from);
        }

        if (filter.To is { } to)
        {
            rows = rows.Where(row => row.StartedOn <= to);
        }

        return rows;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
