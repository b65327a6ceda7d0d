namespace CooPortal.Domain.Certificates;

/// <summary>版式文件: customs' part of the printed certificate (decisions.md 19). The portal draws the page.</summary>
public sealed class CustomsLayout : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public int Round { get; init; }

    /// <summary>Customs' seal, PNG; encrypted at rest.</summary>
    public required byte[] SealPng { get; init; }

    public decimal SealWidthMm { get; init; }

    public decimal SealHeightMm { get; init; }

    /// <summary>Officer's signature, PNG; encrypted at rest.</summary>
    public required byte[] SignaturePng { get; init; }

    public decimal SignatureWidthMm { get; init; }

    public decimal SignatureHeightMm { get; init; }

    public required string BarCode { get; init; }

    public required string OfficeEn { get; init; }

    public required string Place { get; init; }

    public DateOnly IssueDate { get; init; }

    public DateTime ReceivedAt { get; init; }
}
