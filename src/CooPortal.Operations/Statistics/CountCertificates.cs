using System.Globalization;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Statistics;

/// <summary>业务统计 (manual chapter 11): counts, lines of goods and FOB values of the certificates that the company filed.</summary>
public sealed class CountCertificates(CooPortalDbContext db)
{
    /// <returns>The lines, the largest first; months in their order.</returns>
    public async Task<IReadOnlyList<StatisticsLine>> ExecuteAsync(StatisticsView view, StatisticsFilter filter, CancellationToken cancellationToken)
    {
        var rows = await FiledAsync(filter, cancellationToken);
        if (view == StatisticsView.Month)
        {
            return await MonthsAsync(rows, filter, cancellationToken);
        }

        rows = Between(rows, filter);
        var lines = view switch
        {
            StatisticsView.Type => await GroupAsync(rows.Select(row => new KeyedCertificate { Key = row.TypeCode, Certificate = row }), cancellationToken),
            StatisticsView.Destination => await GroupAsync(rows.Select(row => new KeyedCertificate { Key = row.Header.DestinationCode, Certificate = row }), cancellationToken),
            StatisticsView.Office => await GroupAsync(rows.Select(row => new KeyedCertificate { Key = row.Header.IssuingOffice, Certificate = row }), cancellationToken),
            StatisticsView.Principal => await GroupAsync(rows.Select(row => new KeyedCertificate { Key = row.Header.ExporterNameZh, Certificate = row }), cancellationToken),
            StatisticsView.Declarant => await GroupAsync(rows.Select(row => new KeyedCertificate { Key = row.Header.DeclarantName, Certificate = row }), cancellationToken),
            _ => await GroupByStatusAsync(rows, cancellationToken),
        };
        return [.. lines.OrderByDescending(line => line.Certificates).ThenBy(line => line.Key, StringComparer.Ordinal)];
    }

    /// <summary>One counting and one summing query: a sum over a count of lines is not SQL that every engine takes.</summary>
    private static async Task<IEnumerable<StatisticsLine>> GroupAsync(IQueryable<KeyedCertificate> rows, CancellationToken cancellationToken)
    {
        var values = await rows.GroupBy(row => new { row.Key, row.Certificate.Header.Currency })
            .Select(group => new { group.Key.Key, group.Key.Currency, Count = group.Count(), Fob = group.Sum(row => row.Certificate.Header.FobTotal) })
            .ToListAsync(cancellationToken);
        var lines = await rows.SelectMany(row => row.Certificate.Goods, (row, _) => row.Key)
            .GroupBy(key => key).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return values.GroupBy(value => value.Key ?? "").Select(group => new StatisticsLine(
            group.Key,
            group.Sum(value => value.Count),
            lines.Where(line => (line.Key ?? "") == group.Key).Sum(line => line.Count),
            group.Where(value => value.Currency is not null && value.Fob is not null)
                .GroupBy(value => value.Currency!).ToDictionary(currency => currency.Key, currency => currency.Sum(value => value.Fob!.Value))));
    }

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

    private static async Task<IReadOnlyList<StatisticsLine>> MonthsAsync(IQueryable<Certificate> filed, StatisticsFilter filter, CancellationToken cancellationToken)
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
            var total = await TotalAsync(Between(filed, within), key, cancellationToken);
            lines.Add(total.SingleOrDefault() ?? new StatisticsLine(key, 0, 0, new Dictionary<string, decimal>()));
        }

        return lines;
    }

    /// <summary>What the filter finds, of any time.</summary>
    private async Task<IQueryable<Certificate>> FiledAsync(StatisticsFilter filter, CancellationToken cancellationToken)
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

        return rows;
    }

    private static IQueryable<Certificate> Between(IQueryable<Certificate> rows, StatisticsFilter filter)
    {
        var (first, last) = (filter.From, filter.To);
        var (start, end) = (first.StartInChina(), last.AddDays(1).StartInChina());
        return filter.DateKind switch
        {
            StatisticsDate.Declared => rows.Where(row => row.DeclaredAt >= start && row.DeclaredAt < end),
            StatisticsDate.Issued => rows.Where(row => row.Issue.Date >= first && row.Issue.Date <= last),
            _ => rows.Where(row => row.CreatedAt >= start && row.CreatedAt < end),
        };
    }

    private sealed class KeyedCertificate
    {
        public string? Key { get; init; }

        public required Certificate Certificate { get; init; }
    }
}
