namespace CooPortal.Domain.Push;

/// <summary>A notice on its way to one address or endpoint. Written in the transaction of the notice; there is one per notice and target.</summary>
public sealed class PushDelivery : IEnterpriseOwned
{
    /// <summary>Name of the message to the other side: the same in every attempt, so that it can be taken once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid NoticeId { get; init; }

    public PushChannel Channel { get; init; }

    /// <summary>The <see cref="PushAddress"/> or <see cref="WebhookEndpoint"/>.</summary>
    public Guid TargetId { get; init; }

    /// <summary>Whose it is; null for an endpoint.</summary>
    public Guid? UserId { get; init; }

    public PushDeliveryState State { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime DueAt { get; set; }

    /// <summary>Since it was made or asked for again.</summary>
    public int Attempts { get; set; }

    /// <summary>How often somebody asked for it again.</summary>
    public int Replays { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public int LeaseNumber { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>HTTP status of the last answer; null where there was none.</summary>
    public int? LastStatus { get; set; }

    public string LastError { get; set; } = "";
}
