namespace CooPortal.Operations.Accounts;

/// <summary>A question to a card through the agent's page (security.md §3); single use, three minutes.</summary>
public sealed class CardChallenge
{
    public const int LongestReturnUrl = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>128 random bits, base64url; what travels in the link.</summary>
    public required string PublicId { get; init; }

    public CardChallengePurpose Purpose { get; init; }

    public CardChallengeState State { get; set; }

    /// <summary>Bytes to be signed over by hash (seal statement, registration); null otherwise.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>Picture to show beside the payload, PNG.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>base64url</summary>
    public required string Nonce { get; init; }

    public string RemoteAddress { get; init; } = "";

    public string Browser { get; init; } = "";

    public string EnterpriseName { get; init; } = "";

    /// <summary>Session that began it; null for login and registration.</summary>
    public Guid? SessionId { get; init; }

    public Guid? EnterpriseId { get; init; }

    /// <summary>SHA-256 of the binding cookie coo-card.</summary>
    public required string BindingHash { get; init; }

    /// <summary>Where the browser goes afterwards; local.</summary>
    public string ReturnUrl { get; init; } = "/";

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public string? TicketHash { get; set; }

    public DateTime? TicketExpiresAt { get; set; }

    /// <summary>The card that answered.</summary>
    public Guid? CardId { get; set; }

    public Guid? UserId { get; set; }

    /// <summary>The agent's answer as received, JSON; for pairing its public key.</summary>
    public string Answer { get; set; } = "";
}
