using System.Globalization;
using System.Linq.Expressions;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Statistics;

/// <summary>业务统计 (manual chapter 11): counts, lines of goods and FOB values of the certificates that the company filed.</summary>
public sealed class CountCertificates(CooPortalDbContext db)
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    /// <returns>The lines, the largest first; months in their order.</returns>
    public async Task<IReadOnlyList<StatisticsLine>> ExecuteAsync(StatisticsView view, StatisticsFilter filter, CancellationToken cancellationToken)
    {
        if (view == StatisticsView.Month)
        {
            return await MonthsAsync(filter, cancellationToken);
        }

        var rows = await MatchAsync(filter, cancellationToken);
        var lines = view switch
        {
            StatisticsView.Type => await GroupAsync(rows, row => row.TypeCode, cancellationToken),
            StatisticsView.Destination => await GroupAsync(rows, row => row.Header.DestinationCode, cancellationToken),
            StatisticsView.Office => await GroupAsync(rows, row => row.Header.IssuingOffice, cancellationToken),
            StatisticsView.Principal => await GroupAsync(rows, row => row.Header.ExporterNameZh, cancellationToken),
            StatisticsView.Declarant => await GroupAsync(rows, row => row.Header.DeclarantName, cancellationToken),
            _ => await GroupByStatusAsync(rows, cancellationToken),
        };
        return [.. lines.OrderByDescending(line => line.Certificates).ThenBy(line => line.Key, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<StatisticsLine>> GroupAsync(IQueryable<Certificate> rows, Expression<Func<Certificate, string?>> key, CancellationToken cancellationToken)
    {
        // one counting and one summing query: a sum over a count of lines is not SQL that every engine takes
        var certificate = key.Parameters[0];
        var keyed = rows.Select(Expression.Lambda<Func<Certificate, KeyedCertificate>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyedCertificate)),
                Bind(nameof(KeyedCertificate.Id), Expression.Property(certificate, nameof(Certificate.Id))),
                Bind(nameof(KeyedCertificate.Key), key.Body),
                Bind(nameof(KeyedCertificate.Currency), Header(certificate, nameof(CertificateHeader.Currency))),
                Bind(nameof(KeyedCertificate.Fob), Header(certificate, nameof(CertificateHeader.FobTotal)))),
            certificate));
        return await SumAsync(keyed, cancellationToken);

        async Task<IEnumerable<StatisticsLine>> SumAsync(IQueryable<KeyedCertificate> all, CancellationToken token)
        {
            var values = await all.GroupBy(row => new { row.Key, row.Currency })
                .Select(group => new { group.Key.Key, group.Key.Currency, Count = group.Count(), Fob = group.Sum(row => row.Fob) })
                .ToListAsync(token);
            var lines = await all.Join(Goods(rows), row => row.Id, line => line, (row, _) => row.Key)
                .GroupBy(found => found).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(token);
            return values.GroupBy(value => value.Key ?? "").Select(group => new StatisticsLine(
                group.Key,
                group.Sum(value => value.Count),
                lines.Where(line => (line.Key ?? "") == group.Key).Sum(line => line.Count),
                group.Where(value => value.Currency is not null && value.Fob is not null)
                    .GroupBy(value => value.Currency!).ToDictionary(currency => currency.Key, currency => currency.Sum(value => value.Fob!.Value))));
        }
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(KeyedCertificate).GetProperty(member)!, value);

    private static MemberExpression Header(ParameterExpression certificate, string member) =>
        Expression.Property(Expression.Property(certificate, nameof(Certificate.Header)), member);

    private static IQueryable<Guid> Goods(IQueryable<Certificate> rows) => rows.SelectMany(row => row.Goods).Select(line => line.CertificateId);

    private static async Task<IEnumerable<StatisticsLine>> GroupByStatusAsync(IQueryable<Certificate> rows, CancellationToken cancellationToken)
    {
        var lines = new List<StatisticsLine>();
        foreach (var status in Enum.GetValues<CertificateStatus>())
        {
            lines.AddRange(await TotalAsync(rows.Where(row => row.Status == status), status.ToString(), cancellationToken));
        }

        return lines;
    }

    private static async Task<IEnumerable<StatisticsLine>> TotalAsync(IQueryable<Certificate> rows, string key, CancellationToken cancellationToken)
    {
        var values = await rows.GroupBy(row => row.Header.Currency)
            .Select(group => new { Currency = group.Key, Count = group.Count(), Fob = group.Sum(row => row.Header.FobTotal) }).ToListAsync(cancellationToken);
        return values.Count == 0
            ? []
            : [new StatisticsLine(
                key,
                values.Sum(value => value.Count),
                await rows.SelectMany(row => row.Goods).CountAsync(cancellationToken),
                values.Where(value => value.Currency is not null && value.Fob is not null).ToDictionary(value => value.Currency!, value => value.Fob!.Value))];
    }

    private async Task<IReadOnlyList<StatisticsLine>> MonthsAsync(StatisticsFilter filter, CancellationToken cancellationToken)
    {
        var lines = new List<StatisticsLine>();
        for (var month = new DateOnly(filter.From.Year, filter.From.Month, 1); month <= filter.To && lines.Count < StatisticsFilter.MostMonths; month = month.AddMonths(1))
        {
            var key = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            var within = filter with
            {
                From = month < filter.From ? filter.From : month,
                To = month.AddMonths(1).AddDays(-1) is var last && last < filter.To ? last : filter.To,
            };
            var total = await TotalAsync(await MatchAsync(within, cancellationToken), key, cancellationToken);
            lines.Add(total.SingleOrDefault() ?? new StatisticsLine(key, 0, 0, new Dictionary<string, decimal>()));
        }

        return lines;
    }

    private async Task<IQueryable<Certificate>> MatchAsync(StatisticsFilter filter, CancellationToken cancellationToken)
    {
        var enterpriseId = db.Scope.EnterpriseId;
        var own = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.OrganisationCode).SingleOrDefaultAsync(cancellationToken) ?? "";
        var rows = db.Certificates.AsNoTracking().Where(row => row.FilerEnterpriseId == enterpriseId);
        rows = filter.Scope == StatisticsScope.SelfFiled ? rows.Where(row => row.ExporterOrganisationCode == own) : rows.Where(row => row.ExporterOrganisationCode != own);
        if (filter.TypeCode is { } type)
        {
            rows = rows.Where(row => row.TypeCode == type);
        }

        if (filter.DestinationCode is { } destination)
        {
            rows = rows.Where(row => row.Header.DestinationCode == destination);
        }

        if (filter.IssuingOffice is { } office)
        {
            rows = rows.Where(row => row.Header.IssuingOffice == office);
        }

        if (filter.Status is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        return Between(rows, filter);
    }

    private static IQueryable<Certificate> Between(IQueryable<Certificate> rows, StatisticsFilter filter)
    {
        var (first, last) = (filter.From, filter.To);
        var (start, end) = (StartOf(first), StartOf(last.AddDays(1)));
        return filter.DateKind switch
        {
            StatisticsDate.Declared => rows.Where(row => row.DeclaredAt >= start && row.DeclaredAt < end),
            StatisticsDate.Issued => rows.Where(row => row.Issue.Date >= first && row.Issue.Date <= last),
            _ => rows.Where(row => row.CreatedAt >= start && row.CreatedAt < end),
        };
    }

    private static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - ChinaStandardTime, DateTimeKind.Utc);

    private sealed class KeyedCertificate
    {
        public Guid Id { get; init; }

        public string? Key { get; init; }

        public string? Currency { get; init; }

        public decimal? Fob { get; init; }
    }
}
