using CooPortal.Domain;

namespace CooPortal.Operations.Docking;

/// <summary>A receipt that waits for the ERP, of a certificate that came in through docking.</summary>
public sealed class ErpReceipt : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public Guid ReceiptId { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When the ERP said that it holds it.</summary>
    public DateTime? TakenAt { get; set; }
}
