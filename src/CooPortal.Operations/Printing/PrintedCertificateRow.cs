namespace CooPortal.Operations.Printing;

/// <summary>A line of 已打印证书列表.</summary>
public sealed record PrintedCertificateRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? Applicant { get; init; }

    public string? Exporter { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Originals that may be on paper.</summary>
    public required int PrintCount { get; init; }

    public required Domain.Certificates.CustomsArchiveStatus ArchiveStatus { get; init; }

    /// <summary>Why no exception can be applied for now; null when one can.</summary>
    public string? Refusal { get; init; }
}
