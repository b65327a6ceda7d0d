using CooPortal.Domain;

namespace CooPortal.Operations.Docking;

/// <summary>A message of an ERP that was taken. Its digest is unique within the enterprise: the same message again changes nothing.</summary>
public sealed class ErpImport : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>SHA-256 of the message written anew, so that spaces, prefixes and encoding of the file do not count.</summary>
    public required string Digest { get; init; }

    /// <summary>Root element.</summary>
    public required string Kind { get; init; }

    public Guid CertificateId { get; init; }

    public required string CertificateNumber { get; init; }

    /// <summary>It was declared, too.</summary>
    public bool Declared { get; init; }

    /// <summary>The key or the user that brought it.</summary>
    public required string BroughtBy { get; init; }

    public DateTime ImportedAt { get; init; }
}
