namespace CooPortal.PrintProtocol;

/// <summary>A challenge as the portal serves it. The agent shows all of it before anything is signed.</summary>
public sealed record CardChallenge
{
    /// <summary>128 random bits, 32 lower-case hex characters.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked for.</summary>
    public required CardPurpose Purpose { get; init; }

    /// <summary>Random, base64url; part of the signed lines.</summary>
    public required string Nonce { get; init; }

    /// <summary>After this moment (portal's clock) the answer is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The portal's clock when it served this, so that a wrong local clock does not matter.</summary>
    public required DateTimeOffset ServerTime { get; init; }

    /// <summary>Network address of the browser that asked; a foreign one unmasks a challenge begun by somebody else.</summary>
    public required string AskedFrom { get; init; }

    /// <summary>Short name of that browser.</summary>
    public required string Browser { get; init; }

    /// <summary>Company in whose name it is asked; absent at login, when nobody is known yet.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Bytes to sign by hash, see <see cref="StatementPayload"/>.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>PNG to show, named by hash in the payload.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>Longest reply the agent reads, in bytes.</summary>
    public const int LongestReply = 4 * 1024 * 1024;
}
