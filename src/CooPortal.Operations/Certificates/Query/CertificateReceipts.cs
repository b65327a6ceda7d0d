using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>A certificate with all answers to it, newest first.</summary>
public sealed record CertificateReceipts
{
    public required Guid CertificateId { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public required CertificateStatus Status { get; init; }

    public DateTime? DeclaredAt { get; init; }

    /// <summary>查询码 of the public page of states; null before the first declaration, when nobody else knows of the certificate.</summary>
    public string? CheckCode { get; init; }

    public required IReadOnlyList<Receipt> Receipts { get; init; }

    public required IReadOnlyList<StatusChange> History { get; init; }
}
