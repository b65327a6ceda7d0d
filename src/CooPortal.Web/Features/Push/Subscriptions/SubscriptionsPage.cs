using CooPortal.Domain.Push;

namespace CooPortal.Web.Features.Push.Subscriptions;

/// <summary>What a user is told of, and where.</summary>
public sealed record SubscriptionsPage
{
    /// <summary>Ways that the deployment offers.</summary>
    public required IReadOnlyList<PushChannel> Channels { get; init; }

    public required IReadOnlyDictionary<PushChannel, PushAddress> Addresses { get; init; }

    public required IReadOnlySet<(PushEvent Event, PushChannel Channel)> Wanted { get; init; }

    public required string QuietFrom { get; init; }

    public required string QuietUntil { get; init; }

    /// <summary>From the account, to begin with.</summary>
    public required string Mobile { get; init; }

    public required string Email { get; init; }

    public required DateTime Now { get; init; }

    public required string WeChatAccount { get; init; }

    /// <summary>Shown this once, for the user to send to the official account.</summary>
    public string WeChatCode { get; init; } = "";

    /// <summary>The channel that the errors are about; null for the table.</summary>
    public PushChannel? Asked { get; init; }

    /// <summary>As typed for <see cref="Asked"/>.</summary>
    public string TypedAddress { get; init; } = "";

    public bool IsUsable(PushChannel channel) => Addresses.GetValueOrDefault(channel)?.IsUsable == true;

    public bool IsConfirmed(PushChannel channel) => Addresses.GetValueOrDefault(channel)?.ConfirmedAt is not null;

    /// <summary>The address that waits for its code.</summary>
    public string? PendingOf(PushChannel channel) => Addresses.GetValueOrDefault(channel) is { } address && address.HasOpenCode(Now) ? address.Pending : null;

    public string ProposalOf(PushChannel channel) => channel == Asked ? TypedAddress : PendingOf(channel) ?? (channel == PushChannel.Sms ? Mobile : Email);
}
