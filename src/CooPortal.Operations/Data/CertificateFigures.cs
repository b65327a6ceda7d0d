using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data;

/// <summary>
/// What 业务统计 counts, kept beside each certificate in columns of its own, so that an index answers over a million certificates. An index
/// cannot hold parts of a header, and SQLite keeps decimals as text: the FOB value stands in two whole numbers that every engine adds exactly.
/// </summary>
internal static class CertificateFigures
{
    public const string Destination = "FigureDestination";
    public const string Office = "FigureOffice";
    public const string Principal = "FigurePrincipal";
    public const string Declarant = "FigureDeclarant";
    public const string Currency = "FigureCurrency";
    public const string IssuedOn = "FigureIssuedOn";
    public const string CreatedMonth = "FigureCreatedMonth";
    public const string DeclaredMonth = "FigureDeclaredMonth";
    public const string IssuedMonth = "FigureIssuedMonth";
    public const string GoodsLines = "FigureGoodsLines";
    public const string FobHigh = "FigureFobHigh";
    public const string FobLow = "FigureFobLow";

    private const long HighUnit = 10_000_000;
    private const long LowUnit = 100_000;

    /// <summary>What every index ends with: what the filters ask for, then what is added up.</summary>
    private static readonly string[] Rest =
    [
        nameof(Certificate.ExporterEnterpriseId), nameof(Certificate.CreatedByUserId), nameof(Certificate.ExporterOrganisationCode),
        nameof(Certificate.CreatedAt), nameof(Certificate.DeclaredAt), IssuedOn,
        nameof(Certificate.TypeCode), Destination, Office, nameof(Certificate.Status),
        GoodsLines, FobHigh, FobLow,
    ];

    public static void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.Property<string?>(Destination).HasMaxLength(4);
        builder.Property<string?>(Office).HasMaxLength(20);
        builder.Property<string?>(Principal).HasMaxLength(400);
        builder.Property<string?>(Declarant).HasMaxLength(20);
        builder.Property<string?>(Currency).HasMaxLength(10);
        builder.Property<DateOnly?>(IssuedOn);
        builder.Property<int>(CreatedMonth);
        builder.Property<int?>(DeclaredMonth);
        builder.Property<int?>(IssuedMonth);
        builder.Property<long>(GoodsLines);
        builder.Property<long?>(FobHigh);
        builder.Property<long?>(FobLow);
        Index(builder, "Kind", nameof(Certificate.TypeCode), Office, nameof(Certificate.Status));
        Index(builder, "People", Principal, Declarant);
        Index(builder, "Place", Destination, CreatedMonth);
        Index(builder, "Time", DeclaredMonth, IssuedMonth);
    }

    /// <summary>Brings the columns of all changed certificates up to date; part of every save.</summary>
    public static void Follow(ChangeTracker tracker)
    {
        var certificates = tracker.Entries<Certificate>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        if (certificates.Count == 0)
        {
            return;
        }

        var lines = tracker.Entries<GoodsItem>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Deleted)
            .GroupBy(entry => entry.Entity.CertificateId)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.State == EntityState.Added ? 1L : -1L));
        foreach (var entry in certificates)
        {
            var certificate = entry.Entity;
            var known = entry.State == EntityState.Added ? 0 : entry.Property<long>(GoodsLines).OriginalValue;
            entry.Property<long>(GoodsLines).CurrentValue = known + lines.GetValueOrDefault(certificate.Id);
            entry.Property<string?>(Destination).CurrentValue = certificate.Header.DestinationCode;
            entry.Property<string?>(Office).CurrentValue = certificate.Header.IssuingOffice;
            entry.Property<string?>(Principal).CurrentValue = certificate.Header.ExporterNameZh;
            entry.Property<string?>(Declarant).CurrentValue = certificate.Header.DeclarantName;
            entry.Property<string?>(Currency).CurrentValue = certificate.Header.Currency;
            entry.Property<DateOnly?>(IssuedOn).CurrentValue = certificate.Issue.Date;
            entry.Property<int>(CreatedMonth).CurrentValue = MonthOf(ChinaCalendar.DayInChina(certificate.CreatedAt));
            entry.Property<int?>(DeclaredMonth).CurrentValue = certificate.DeclaredAt is { } declared ? MonthOf(ChinaCalendar.DayInChina(declared)) : null;
            entry.Property<int?>(IssuedMonth).CurrentValue = certificate.Issue.Date is { } issued ? MonthOf(issued) : null;
            var fob = certificate.Header.FobTotal;
            entry.Property<long?>(FobHigh).CurrentValue = fob is { } high ? (long)decimal.Floor(high / HighUnit) : null;
            entry.Property<long?>(FobLow).CurrentValue = fob is { } low ? (long)((low - decimal.Floor(low / HighUnit) * HighUnit) * LowUnit) : null;
        }
    }

    /// <summary>Counts goods that came (or, below zero, left) in a save that did not know their certificate.</summary>
    public static Task CountAsync(CooPortalDbContext db, Guid certificateId, int lines, CancellationToken cancellationToken) =>
        db.Certificates.Where(row => row.Id == certificateId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<long>(row, GoodsLines), row => EF.Property<long>(row, GoodsLines) + lines), cancellationToken);

    /// <summary>The value that two sums stand for.</summary>
    public static decimal Fob(long high, long low) => (decimal)high * HighUnit + (decimal)low / LowUnit;

    /// <summary>202611 for November 2026.</summary>
    public static int MonthOf(DateOnly day) => day.Year * 100 + day.Month;

    private static void Index(EntityTypeBuilder<Certificate> builder, string name, params string[] keys) =>
        builder.HasIndex([nameof(Certificate.FilerEnterpriseId), .. keys, Currency, .. Rest.Except(keys)]).HasDatabaseName($"IX_Certificates_Figures{name}");
}
