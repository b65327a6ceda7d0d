namespace CooPortal.Domain.Sealing;

/// <summary>What the legal-person card signed when a seal was saved, kept so that it can be checked for as long as the seal exists.</summary>
public sealed record CardStatement
{
    /// <summary>The payload: enterprise, kind, name, holder, size, dates and the picture's hash.</summary>
    public required byte[] Payload { get; init; }

    /// <summary>The bytes under the signature; they name the payload's hash.</summary>
    public required byte[] SignedLines { get; init; }

    /// <summary>The agent's answer as received: certificate chain and signature, JSON.</summary>
    public required string Answer { get; init; }

    public required Guid CardId { get; init; }

    public required DateTime SignedAt { get; init; }
}
