using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>The whole page of a user.</summary>
public sealed record SaveSubscriptionsInput
{
    public required IReadOnlyCollection<(PushEvent Event, PushChannel Channel)> Wanted { get; init; }

    /// <summary>As typed, HH:mm; both empty for none.</summary>
    public required string QuietFrom { get; init; }

    public required string QuietUntil { get; init; }
}
