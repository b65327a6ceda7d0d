using System.Diagnostics.CodeAnalysis;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Conditions of the self-print lists; an empty one does not restrict. Days of issue include both ends.</summary>
public record PaperFilter
{
    /// <summary>Part of a certificate number.</summary>
    public string? Number { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? TypeCode { get; init; }

    /// <summary>申请人: part of the declarant's name.</summary>
    public string? Applicant { get; init; }

    /// <summary>Part of the exporter's Chinese or English name.</summary>
    public string? Exporter { get; init; }

    public DateOnly? IssuedFrom { get; init; }

    public DateOnly? IssuedTo { get; init; }

    /// <summary>归档状态: true 已归档, false 未归档.</summary>
    public bool? Archived { get; init; }

    public bool HasConditions => Archived is not null || IssuedFrom is not null || IssuedTo is not null || !string.IsNullOrWhiteSpace(Number + InvoiceNumber + TypeCode + Applicant + Exporter);

    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Becomes SQL, which knows no StringComparison.")]
    internal virtual IQueryable<Certificate> Of(IQueryable<Certificate> rows)
    {
        if (Upper(Number) is { } number)
        {
            rows = rows.Where(row => row.Number.Contains(number));
        }

        if (Upper(InvoiceNumber) is { } invoice)
        {
            rows = rows.Where(row => row.Header.InvoiceNumber!.ToUpper().Contains(invoice) || row.Invoices.Any(line => line.Number!.ToUpper().Contains(invoice)));
        }

        if (Upper(TypeCode) is { } type)
        {
            rows = rows.Where(row => row.TypeCode == type);
        }

        if (Upper(Applicant) is { } applicant)
        {
            rows = rows.Where(row => row.Header.DeclarantName!.ToUpper().Contains(applicant));
        }

        if (Upper(Exporter) is { } exporter)
        {
            rows = rows.Where(row => row.Header.Exporter!.ToUpper().Contains(exporter) || row.Header.ExporterNameZh!.ToUpper().Contains(exporter));
        }

        if (IssuedFrom is { } from)
        {
            rows = rows.Where(row => row.Issue.Date >= from);
        }

        if (IssuedTo is { } to)
        {
            rows = rows.Where(row => row.Issue.Date <= to);
        }

        return Archived switch
        {
            true => rows.Where(row => row.CustomsArchiveStatus == CustomsArchiveStatus.Archived),
            false => rows.Where(row => row.CustomsArchiveStatus != CustomsArchiveStatus.Archived),
            null => rows,
        };
    }

    private static string? Upper(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToUpperInvariant();
}
