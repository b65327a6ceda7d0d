namespace CooPortal.Domain.Accounts;

/// <summary>A card bound to an account. Issuer, serial and key hash identify it; names in the certificate prove nothing.</summary>
public sealed class Card : IAudited, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid UserId { get; init; }

    public CardKind Kind { get; init; }

    /// <summary>Issuer's distinguished name.</summary>
    public required string Issuer { get; init; }

    /// <summary>Serial number, upper-case hexadecimal.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>SHA-256 of the subject public key info, lower-case hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public required string HolderName { get; init; }

    public DateTime NotBefore { get; init; }

    public DateTime NotAfter { get; init; }

    public bool IsDisabled { get; set; }

    public DateTime BoundAt { get; init; }
}
