using System.Diagnostics.CodeAnalysis;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>
/// 证书查询. Paging is by key, so that the thousandth page costs what the first does. What a company filed and what was filed for it are read as
/// two walks along their own indexes and merged: one condition with "or" would sort every row.
/// </summary>
public sealed class SearchCertificates(CooPortalDbContext db)
{
    /// <summary>Sorts behind every digit and capital, in binary order and in dictionary order alike.</summary>
    private static readonly string BehindEveryNumber = new('Z', 20);

    private const int SortedAtMost = 1000;

    /// <param name="after">Rows older than this one.</param>
    /// <param name="before">Rows newer than this one; wins over <paramref name="after"/>.</param>
    public async Task<KeysetPage<CertificateRow>> ExecuteAsync(
        CertificateFilter filter, int size, ListCursor? after, ListCursor? before, CancellationToken cancellationToken)
    {
        var enterpriseId = db.Scope.EnterpriseId;
        var preferred = await PreferNumberAsync(filter, cancellationToken);
        var matching = Match(db.Certificates.AsNoTracking(), preferred, await FindNumberReachAsync(preferred, cancellationToken));
        var filed = await WalkAsync(matching.Where(row => row.FilerEnterpriseId == enterpriseId), size, after, before, cancellationToken);
        var filedForUs = await WalkAsync(matching.Where(row => row.ExporterEnterpriseId == enterpriseId), size, after, before, cancellationToken);
        var found = filed.UnionBy(filedForUs, row => row.Id);
        var backwards = before is not null;
        var nearest = backwards
            ? found.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Take(size + 1).ToList()
            : found.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(size + 1).ToList();
        var more = nearest.Count > size;
        var rows = nearest.Take(size).ToList();
        if (backwards)
        {
            rows.Reverse();
        }

        return new KeysetPage<CertificateRow>
        {
            Rows = rows,
            Count = await matching.Select(row => row.Id).Take(KeysetPage<CertificateRow>.CountLimit + 1).CountAsync(cancellationToken),
            Previous = rows.Count > 0 && (backwards ? more : after is not null) ? rows[0].Cursor : null,
            Next = rows.Count > 0 && (backwards || more) ? rows[^1].Cursor : null,
        };
    }

    /// <summary>Everything that a filter finds, in no order.</summary>
    internal IQueryable<Certificate> Matching(CertificateFilter filter) => Match(db.Certificates.AsNoTracking(), filter, NumberReach.Few);

    /// <summary>Everything that a filter finds, newest first, read as it is taken.</summary>
    public IAsyncEnumerable<CertificateRow> StreamAsync(CertificateFilter filter) =>
        Project(Matching(filter).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)).AsAsyncEnumerable();

    /// <summary>The rows of these ids that the caller may see, for refreshing what is on the screen.</summary>
    public async Task<IReadOnlyList<CertificateRow>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await Project(db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id))).ToListAsync(cancellationToken);

    /// <summary>Words that begin a number are looked up in its index; only others are worth the way through all texts.</summary>
    private async Task<CertificateFilter> PreferNumberAsync(CertificateFilter filter, CancellationToken cancellationToken)
    {
        if (Upper(filter.Search) is not { Length: >= 5 and <= 17 } words || !words.All(char.IsAsciiLetterOrDigit))
        {
            return filter;
        }

        var byNumber = filter with { Search = null, Number = words };
        return await Match(db.Certificates, byNumber, NumberReach.Few).AnyAsync(cancellationToken) ? byNumber : filter;
    }

    private async Task<NumberReach> FindNumberReachAsync(CertificateFilter filter, CancellationToken cancellationToken)
    {
        if (Upper(filter.Number) is not { } number)
        {
            return NumberReach.Few;
        }

        var enterpriseId = db.Scope.EnterpriseId;
        var beginning = MatchNumber(db.Certificates, number, NumberReach.Few);
        var filed = await beginning.Where(row => row.FilerEnterpriseId == enterpriseId).Take(SortedAtMost + 1).CountAsync(cancellationToken);
        var filedForUs = await beginning.Where(row => row.ExporterEnterpriseId == enterpriseId).Take(SortedAtMost + 1).CountAsync(cancellationToken);
        return filed > SortedAtMost || filedForUs > SortedAtMost ? NumberReach.Many : NumberReach.Few;
    }

    private static async Task<List<CertificateRow>> WalkAsync(
        IQueryable<Certificate> rows, int size, ListCursor? after, ListCursor? before, CancellationToken cancellationToken)
    {
        if (before is not null)
        {
            rows = rows.Where(row => row.CreatedAt >= before.Time && (row.CreatedAt > before.Time || row.Id.CompareTo(before.Id) > 0))
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id);
        }
        else
        {
            if (after is not null)
            {
                rows = rows.Where(row => row.CreatedAt <= after.Time && (row.CreatedAt < after.Time || row.Id.CompareTo(after.Id) < 0));
            }

            rows = rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id);
        }

        return await Project(rows.Take(size + 1)).ToListAsync(cancellationToken);
    }

    private static IQueryable<CertificateRow> Project(IQueryable<Certificate> rows) => rows.Select(row => new CertificateRow
    {
        Id = row.Id,
        FilerEnterpriseId = row.FilerEnterpriseId,
        Number = row.Number,
        TypeCode = row.TypeCode,
        RequestKind = row.RequestKind,
        InvoiceNumber = row.Header.InvoiceNumber ?? row.Invoices.OrderBy(invoice => invoice.LineNumber).Select(invoice => invoice.Number).FirstOrDefault(),
        ExporterNameZh = row.Header.ExporterNameZh,
        Exporter = row.Header.Exporter,
        DestinationCode = row.Header.DestinationCode,
        GoodsCount = row.Goods.Count,
        FobTotal = row.Header.FobTotal,
        Currency = row.Header.Currency,
        ApplicationDate = row.Header.ApplicationDate,
        IssuedOn = row.Issue.Date,
        PrintStatus = row.PrintStatus,
        Status = row.Status,
        IsShelved = row.IsShelved,
        Version = row.Version,
        CreatedAt = row.CreatedAt,
        CreatedByName = row.CreatedByName,
    });

    private static IQueryable<Certificate> Match(IQueryable<Certificate> rows, CertificateFilter filter, NumberReach reach)
    {
        rows = rows.Where(row => row.IsShelved == filter.Shelved);
        if (filter.Status is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        if (filter.RequestKind is { } kind)
        {
            rows = rows.Where(row => row.RequestKind == kind);
        }

        if (Upper(filter.TypeCode) is { } type)
        {
            rows = rows.Where(row => row.TypeCode == type);
        }

        if (Upper(filter.DestinationCode) is { } destination)
        {
            rows = rows.Where(row => row.Header.DestinationCode == destination);
        }

        if (Upper(filter.IssuingOffice) is { } office)
        {
            rows = rows.Where(row => row.Header.IssuingOffice == office);
        }

        return MatchDates(MatchWords(rows, filter, reach), filter);
    }

    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1309", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Becomes SQL, which knows no StringComparison.")]
    private static IQueryable<Certificate> MatchWords(IQueryable<Certificate> rows, CertificateFilter filter, NumberReach reach)
    {
        if (Upper(filter.Number) is { } number)
        {
            rows = MatchNumber(rows, number, reach);
        }

        if (Lower(filter.Search) is { } words)
        {
            rows = rows.Where(row => row.SearchText.Contains(words));
        }

        if (Lower(filter.InvoiceNumber) is { } invoice)
        {
            // the normalised column first: it spares the look into the invoices for almost every row
            var invoiceUpper = invoice.ToUpperInvariant();
            rows = rows.Where(row => row.SearchText.Contains(invoice)
                && (row.Header.InvoiceNumber!.ToUpper().Contains(invoiceUpper) || row.Invoices.Any(line => line.Number!.ToUpper().Contains(invoiceUpper))));
        }

        if (Upper(filter.Exporter) is { } exporter)
        {
            rows = rows.Where(row => row.Header.Exporter!.ToUpper().Contains(exporter) || row.Header.ExporterNameZh!.ToUpper().Contains(exporter));
        }

        if (Upper(filter.Consignee) is { } consignee)
        {
            rows = rows.Where(row => row.Header.Consignee!.ToUpper().Contains(consignee));
        }

        if (Text(filter.Declarant) is { } declarant)
        {
            rows = rows.Where(row => row.Header.DeclarantName!.Contains(declarant));
        }

        if (Text(filter.CreatedBy) is { } creator)
        {
            rows = rows.Where(row => row.CreatedByName.Contains(creator));
        }

        return rows;
    }

    // A range is answered by the index of numbers, and what it finds is sorted by time; of many, the walk by time meets a page sooner.
    [SuppressMessage("Globalization", "CA1309", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1310", Justification = "Becomes SQL; no culture takes part.")]
    private static IQueryable<Certificate> MatchNumber(IQueryable<Certificate> rows, string number, NumberReach reach)
    {
        if (reach == NumberReach.Many)
        {
            return rows.Where(row => row.Number.StartsWith(number));
        }

        var last = number + BehindEveryNumber;
        return rows.Where(row => string.Compare(row.Number, number) >= 0 && string.Compare(row.Number, last) <= 0);
    }

    private static IQueryable<Certificate> MatchDates(IQueryable<Certificate> rows, CertificateFilter filter)
    {
        if (filter.CreatedFrom is { } createdFrom)
        {
            var from = createdFrom.StartInChina();
            rows = rows.Where(row => row.CreatedAt >= from);
        }

        if (filter.CreatedTo is { } createdTo)
        {
            var end = createdTo.AddDays(1).StartInChina();
            rows = rows.Where(row => row.CreatedAt < end);
        }

        if (filter.DeclaredFrom is { } declaredFrom)
        {
            var from = declaredFrom.StartInChina();
            rows = rows.Where(row => row.DeclaredAt >= from);
        }

        if (filter.DeclaredTo is { } declaredTo)
        {
            var end = declaredTo.AddDays(1).StartInChina();
            rows = rows.Where(row => row.DeclaredAt < end);
        }

        if (filter.IssuedFrom is { } issuedFrom)
        {
            rows = rows.Where(row => row.Issue.Date >= issuedFrom);
        }

        if (filter.IssuedTo is { } issuedTo)
        {
            rows = rows.Where(row => row.Issue.Date <= issuedTo);
        }

        return rows;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Upper(string? text) => Text(text)?.ToUpperInvariant();

    private static string? Lower(string? text) => Text(text)?.ToLowerInvariant();

    private enum NumberReach
    {
        Few,
        Many,
    }
}
