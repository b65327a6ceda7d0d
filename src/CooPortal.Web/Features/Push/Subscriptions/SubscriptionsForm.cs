namespace CooPortal.Web.Features.Push.Subscriptions;

/// <summary>The table and the quiet time as posted.</summary>
public sealed class SubscriptionsForm
{
    /// <summary>Event and channel of every ticked box, parted by a slash.</summary>
    public List<string> Wanted { get; init; } = [];

    public string? QuietFrom { get; set; }

    public string? QuietUntil { get; set; }
}
