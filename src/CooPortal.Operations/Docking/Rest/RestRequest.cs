using CooPortal.Domain;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>A request that named an Idempotency-Key, with its first answer: sent again it is answered, not done again.</summary>
public sealed class RestRequest : IEnterpriseOwned
{
    public const int LongestKey = 100;

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Records that the request makes take their ids from this one, so that doing it again after a crash makes nothing twice.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid DockingKeyId { get; init; }

    public required string IdempotencyKey { get; init; }

    /// <summary>SHA-256 of method, address and body.</summary>
    public required string RequestHash { get; init; }

    public DateTime StartedAt { get; set; }

    /// <summary>Null while it is being done, or after the node that did it died.</summary>
    public DateTime? AnsweredAt { get; set; }

    public int Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }

    /// <summary>Encrypted at rest.</summary>
    public byte[] Body { get; set; } = [];
}
