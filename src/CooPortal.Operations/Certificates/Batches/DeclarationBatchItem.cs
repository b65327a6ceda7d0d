using CooPortal.Domain;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>One certificate of a batch and what became of it.</summary>
public sealed class DeclarationBatchItem : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid BatchId { get; init; }

    public int LineNumber { get; init; }

    public Guid CertificateId { get; init; }

    /// <summary>证书号 when the batch was begun.</summary>
    public required string Number { get; init; }

    public DeclarationBatchState State { get; set; }

    /// <summary>What is said to the user about it.</summary>
    public string Text { get; set; } = "";
}
