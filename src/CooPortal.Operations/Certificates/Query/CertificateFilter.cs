using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>Conditions of 证书查询; an empty one does not restrict. Dates are days in China Standard Time, both ends included.</summary>
public sealed record CertificateFilter
{
    /// <summary>Beginning of a certificate number, or words of number, invoice, exporter or consignee (search in the top bar).</summary>
    public string? Search { get; init; }

    /// <summary>Beginning of a certificate number.</summary>
    public string? Number { get; init; }

    public string? TypeCode { get; init; }

    public string? InvoiceNumber { get; init; }

    public CertificateStatus? Status { get; init; }

    /// <summary>已手动存档; otherwise shelved certificates are not listed (manual chapter 5).</summary>
    public bool Shelved { get; init; }

    public RequestKind? RequestKind { get; init; }

    public string? Exporter { get; init; }

    public string? Consignee { get; init; }

    public string? DestinationCode { get; init; }

    public string? IssuingOffice { get; init; }

    public string? Declarant { get; init; }

    public string? CreatedBy { get; init; }

    public DateOnly? CreatedFrom { get; init; }

    public DateOnly? CreatedTo { get; init; }

    public DateOnly? DeclaredFrom { get; init; }

    public DateOnly? DeclaredTo { get; init; }

    public DateOnly? IssuedFrom { get; init; }

    public DateOnly? IssuedTo { get; init; }
}
