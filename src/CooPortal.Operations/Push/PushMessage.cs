using CooPortal.Operations.Certificates;

namespace CooPortal.Operations.Push;

/// <summary>What a channel carries to one person.</summary>
public sealed record PushMessage
{
    /// <summary>The same in every attempt, so that the other side can take it once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Mobile number, mail address or openid.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    public string Number { get; init; } = "";

    public string Enterprise { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Where the portal shows it; null for a code.</summary>
    public Uri? Link { get; init; }

    /// <summary>The message carries a code that confirms an address; empty for notices.</summary>
    public string Code { get; init; } = "";

    /// <summary>2026-03-05 10:42:07 by the clock in China.</summary>
    public string TimeText => Time.TextInChina();
}
