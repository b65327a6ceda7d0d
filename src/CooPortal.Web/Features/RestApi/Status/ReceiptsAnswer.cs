using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.RestApi.Status;

/// <summary>回执 and history of a certificate, newest first.</summary>
public sealed record ReceiptsAnswer
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required CertificateStatus Status { get; init; }

    public required IReadOnlyList<ReceiptItem> Receipts { get; init; }

    public required IReadOnlyList<HistoryItem> History { get; init; }
}
