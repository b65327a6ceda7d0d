using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>One line of 证书查询: the columns of the list and nothing else.</summary>
public sealed record CertificateRow
{
    public required Guid Id { get; init; }

    public required Guid FilerEnterpriseId { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public required RequestKind RequestKind { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? ExporterNameZh { get; init; }

    public string? Exporter { get; init; }

    public string? DestinationCode { get; init; }

    public required int GoodsCount { get; init; }

    public decimal? FobTotal { get; init; }

    public string? Currency { get; init; }

    public DateOnly? ApplicationDate { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required PrintStatus PrintStatus { get; init; }

    public required CertificateStatus Status { get; init; }

    public required bool IsShelved { get; init; }

    public required int Version { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedByName { get; init; }

    public ListCursor Cursor => new(CreatedAt, Id);
}
