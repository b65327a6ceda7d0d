using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Pages;

/// <summary>A challenge as a page showed it.</summary>
public sealed record ShownChallenge
{
    /// <summary>Origin from the agent's own list.</summary>
    public required string Portal { get; init; }

    /// <summary>The challenge.</summary>
    public required CardChallenge Challenge { get; init; }

    /// <summary>Stopwatch at receipt: the portal's clock decides the time left, the local one may be wrong.</summary>
    public required long ReceivedAt { get; init; }

    /// <summary>True when the time is over.</summary>
    public bool IsExpired(TimeProvider clock) => clock.GetElapsedTime(ReceivedAt) >= Challenge.ExpiresAt - Challenge.ServerTime;

    /// <summary>The lines to sign, built with the portal of the agent's own list.</summary>
    public byte[] Lines() =>
        CardStatement.Lines(Challenge.Purpose, Portal, Challenge.Id, Challenge.Nonce, Challenge.Payload, Challenge.ExpiresAt);
}
