using System.Linq.Expressions;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>A line of 导出证书.</summary>
public sealed record PrintSheetRow
{
    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? Applicant { get; init; }

    public string? ExporterNameZh { get; init; }

    public string? Exporter { get; init; }

    public string? DestinationCode { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required LayoutStatus LayoutStatus { get; init; }

    public required PrintStatus PrintStatus { get; init; }

    public required int PrintCount { get; init; }

    public required CustomsArchiveStatus ArchiveStatus { get; init; }

    internal static Expression<Func<Certificate, PrintSheetRow>> Of { get; } = row => new PrintSheetRow
    {
        Number = row.Number,
        TypeCode = row.TypeCode,
        InvoiceNumber = row.Header.InvoiceNumber,
        Applicant = row.Header.DeclarantName,
        ExporterNameZh = row.Header.ExporterNameZh,
        Exporter = row.Header.Exporter,
        DestinationCode = row.Header.DestinationCode,
        IssuedOn = row.Issue.Date,
        LayoutStatus = row.LayoutStatus,
        PrintStatus = row.PrintStatus,
        PrintCount = row.PrintCount,
        ArchiveStatus = row.CustomsArchiveStatus,
    };
}
