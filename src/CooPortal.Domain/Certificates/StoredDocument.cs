namespace CooPortal.Domain.Certificates;

/// <summary>A rendered file in the document store, with the hash that every reader checks.</summary>
public sealed class StoredDocument : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public int Round { get; init; }

    public DocumentKind Kind { get; init; }

    /// <summary>Random file name below the store's root.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public long Length { get; init; }

    public int Pages { get; init; }

    /// <summary>SHA-256 of the bytes without the signature, for comparing a rendering from the record.</summary>
    public string? UnsignedSha256 { get; init; }

    /// <summary>The authorisation whose seal and signature an original bears; null for other files.</summary>
    public Guid? SealAuthorisationId { get; init; }

    /// <summary>Text of an original's QR code, whose signature cannot be made twice alike; null for other files.</summary>
    public string? QrPayload { get; init; }

    /// <summary>Version of the renderer that made it.</summary>
    public required string Renderer { get; init; }

    public DateTime CreatedAt { get; init; }
}
