using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates.Query;

namespace CooPortal.Web.Features.RestApi.Certificates;

/// <summary>A certificate in the list.</summary>
public sealed record CertificateSummary
{
    public required Guid Id { get; init; }

    /// <summary>证书号</summary>
    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public required RequestKind RequestKind { get; init; }

    /// <summary>单据状态</summary>
    public required CertificateStatus Status { get; init; }

    /// <summary>单据状态 in words.</summary>
    public required string StatusTitle { get; init; }

    public required PrintStatus PrintStatus { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? DestinationCode { get; init; }

    public required int GoodsCount { get; init; }

    public decimal? FobTotal { get; init; }

    public string? Currency { get; init; }

    public DateOnly? ApplicationDate { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required bool IsShelved { get; init; }

    /// <summary>What If-Match wants, without its quotation marks.</summary>
    public required int Version { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public static CertificateSummary Of(CertificateRow row) => new()
    {
        Id = row.Id,
        Number = row.Number,
        TypeCode = row.TypeCode,
        RequestKind = row.RequestKind,
        Status = row.Status,
        StatusTitle = row.Status.TitleZh(),
        PrintStatus = row.PrintStatus,
        InvoiceNumber = row.InvoiceNumber,
        DestinationCode = row.DestinationCode,
        GoodsCount = row.GoodsCount,
        FobTotal = row.FobTotal,
        Currency = row.Currency,
        ApplicationDate = row.ApplicationDate,
        IssuedOn = row.IssuedOn,
        IsShelved = row.IsShelved,
        Version = row.Version,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedByName,
    };
}
