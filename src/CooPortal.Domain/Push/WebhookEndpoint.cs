namespace CooPortal.Domain.Push;

/// <summary>An address of the company's own system that is called when something happens.</summary>
public sealed class WebhookEndpoint : IAudited, IVersioned, IEnterpriseOwned
{
    public const int LongestName = 50;

    public const int LongestUrl = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public required string Name { get; set; }

    public required string Url { get; set; }

    /// <summary>Codes of the events it wants, parted by commas.</summary>
    public required string EventCodes { get; set; }

    /// <summary>32 bytes; encrypted at rest, shown once.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>The secret before, which signs too until <see cref="PreviousUntil"/>; empty when there is none.</summary>
    public byte[] PreviousSecret { get; set; } = [];

    public DateTime? PreviousUntil { get; set; }

    public bool IsEnabled { get; set; } = true;

    /// <summary>Why it was switched off by the portal; empty when a person did.</summary>
    public string Problem { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public required string CreatedByName { get; init; }

    public int Version { get; set; }

    public IReadOnlyList<string> Events => EventCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool Wants(PushEvent pushed) => Events.Contains(pushed.Code());

    /// <summary>The secrets that sign at a moment, the newest first.</summary>
    public IReadOnlyList<byte[]> SecretsAt(DateTime utc) => PreviousSecret.Length > 0 && utc < PreviousUntil ? [Secret, PreviousSecret] : [Secret];

    /// <summary>From now on the new secret signs; the old one beside it until the end.</summary>
    public void Rotate(byte[] secret, DateTime previousUntil) => (PreviousSecret, PreviousUntil, Secret) = (Secret, previousUntil, secret);
}
