using CooPortal.Domain.Accounts;

namespace CooPortal.Operations.Accounts;

/// <summary>A signed-in browser. The row is the session: when it goes, the cookie is worth nothing.</summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the cookie's 32 random bytes, lower-case hexadecimal.</summary>
    public required string KeyHash { get; set; }

    public Guid UserId { get; init; }

    public Guid? EnterpriseId { get; init; }

    public SessionMethod Method { get; init; }

    /// <summary>The password was right, the second factor is not proven: the session opens nothing but the page that asks for it.</summary>
    public bool AwaitsSecondFactor { get; init; }

    public Guid? CardId { get; init; }

    /// <summary>Serialised authentication ticket.</summary>
    public required byte[] Ticket { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Last request of the user; background polling does not count.</summary>
    public DateTime LastSeenAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public string RemoteAddress { get; init; } = "";

    public string UserAgent { get; init; } = "";
}
