namespace CooPortal.Domain.Push;

/// <summary>订阅: a user wants to be told of an event by a channel.</summary>
public sealed class PushSubscription : IAudited, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid UserId { get; init; }

    public PushEvent Event { get; init; }

    public PushChannel Channel { get; init; }
}
