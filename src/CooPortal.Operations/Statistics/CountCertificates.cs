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
        var rows = Between(await FiledAsync(filter, cancellationToken), filter);
        var tallies = await Groups(view, filter.DateKind, rows)
            .Select(group => new Tally(
                group.Key,
                group.Count(),
                group.Sum(row => EF.Property<long>(row, CertificateFigures.GoodsLines)),
                group.Sum(row => EF.Property<long?>(row, CertificateFigures.FobHigh)) ?? 0,
                group.Sum(row => EF.Property<long?>(row, CertificateFigures.FobLow)) ?? 0))
            .ToListAsync(cancellationToken);
        var lines = tallies.ToLookup(tally => KeyOf(view, filter.DateKind, tally.Key)).ToDictionary(group => group.Key, group => Line(group.Key, group));
        return view == StatisticsView.Month
            ? [.. Months(filter).Select(month => lines.GetValueOrDefault(month) ?? Line(month, []))]
            : [.. lines.Values.OrderByDescending(line => line.Certificates).ThenBy(line => line.Key, StringComparer.Ordinal)];
    }

    /// <summary>Each of the four groups as one index of <see cref="CertificateFigures"/> is ordered and takes no column besides: the index alone answers.</summary>
    private static IQueryable<IGrouping<FigureKey, Certificate>> Groups(StatisticsView view, StatisticsDate date, IQueryable<Certificate> rows) => (view, date) switch
    {
        (StatisticsView.Principal or StatisticsView.Declarant, _) => rows.GroupBy(row => new FigureKey
        {
            Principal = EF.Property<string?>(row, CertificateFigures.Principal),
            Declarant = EF.Property<string?>(row, CertificateFigures.Declarant),
            Currency = EF.Property<string?>(row, CertificateFigures.Currency),
        }),
        (StatisticsView.Destination, _) or (StatisticsView.Month, StatisticsDate.Created) => rows.GroupBy(row => new FigureKey
        {
            Destination = EF.Property<string?>(row, CertificateFigures.Destination),
            CreatedMonth = EF.Property<int>(row, CertificateFigures.CreatedMonth),
            Currency = EF.Property<string?>(row, CertificateFigures.Currency),
        }),
        (StatisticsView.Month, _) => rows.GroupBy(row => new FigureKey
        {
            DeclaredMonth = EF.Property<int?>(row, CertificateFigures.DeclaredMonth),
            IssuedMonth = EF.Property<int?>(row, CertificateFigures.IssuedMonth),
            Currency = EF.Property<string?>(row, CertificateFigures.Currency),
        }),
        _ => rows.GroupBy(row => new FigureKey
        {
            TypeCode = row.TypeCode,
            Office = EF.Property<string?>(row, CertificateFigures.Office),
            Status = row.Status,
            Currency = EF.Property<string?>(row, CertificateFigures.Currency),
        }),
    };

    private static string KeyOf(StatisticsView view, StatisticsDate date, FigureKey key) => view switch
    {
        StatisticsView.Type => key.TypeCode,
        StatisticsView.Destination => key.Destination,
        StatisticsView.Office => key.Office,
        StatisticsView.Principal => key.Principal,
        StatisticsView.Declarant => key.Declarant,
        StatisticsView.Status => key.Status.ToString(),
        _ => MonthText(date switch { StatisticsDate.Declared => key.DeclaredMonth, StatisticsDate.Issued => key.IssuedMonth, _ => key.CreatedMonth } ?? 0),
    } ?? "";

    private static StatisticsLine Line(string key, IEnumerable<Tally> tallies)
    {
        var parts = tallies.ToList();
        return new StatisticsLine(
            key,
            parts.Sum(part => part.Certificates),
            (int)parts.Sum(part => part.GoodsLines),
            parts.Where(part => part.Key.Currency is not null)
                .GroupBy(part => part.Key.Currency!)
                .Select(group => (Currency: group.Key, Fob: CertificateFigures.Fob(group.Sum(part => part.FobHigh), group.Sum(part => part.FobLow))))
                .Where(sum => sum.Fob != 0)
                .ToDictionary(sum => sum.Currency, sum => sum.Fob));
    }

    private static IEnumerable<string> Months(StatisticsFilter filter)
    {
        var first = new DateOnly(filter.From.Year, filter.From.Month, 1);
        return Enumerable.Range(0, StatisticsFilter.MostMonths).Select(first.AddMonths).TakeWhile(month => month <= filter.To).Select(month => MonthText(CertificateFigures.MonthOf(month)));
    }

    private static string MonthText(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 100:0000}-{month % 100:00}");

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
            rows = rows.Where(row => EF.Property<string?>(row, CertificateFigures.Destination) == destination);
        }

        if (filter.IssuingOffice is { } office)
        {
            rows = rows.Where(row => EF.Property<string?>(row, CertificateFigures.Office) == office);
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
            StatisticsDate.Issued => rows.Where(row => EF.Property<DateOnly?>(row, CertificateFigures.IssuedOn) >= first && EF.Property<DateOnly?>(row, CertificateFigures.IssuedOn) <= last),

            // a bare comparison leads SQLite to the index by creation, which does not answer alone: five times slower over a whole year
            _ => rows.Where(row => (row.CreatedAt >= start && row.CreatedAt < end ? 1 : 0) == 1),
        };
    }

    /// <summary>What a group has in common; what it was not grouped by is empty.</summary>
    private sealed record FigureKey
    {
        public string? TypeCode { get; init; }

        public string? Office { get; init; }

        public CertificateStatus Status { get; init; }

        public string? Principal { get; init; }

        public string? Declarant { get; init; }

        public string? Destination { get; init; }

        public int? CreatedMonth { get; init; }

        public int? DeclaredMonth { get; init; }

        public int? IssuedMonth { get; init; }

        public string? Currency { get; init; }
    }

    private sealed record Tally(FigureKey Key, int Certificates, long GoodsLines, long FobHigh, long FobLow);
}
