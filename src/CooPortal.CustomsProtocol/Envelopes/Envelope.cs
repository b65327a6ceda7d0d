namespace CooPortal.CustomsProtocol.Envelopes;

/// <summary>What travels beside the body of a request, all of it signed.</summary>
public sealed record Envelope
{
    public const string CurrentVersion = "1";

    /// <summary>Version of the envelope.</summary>
    public string Version { get; init; } = CurrentVersion;

    /// <summary>Key that signed.</summary>
    public required string KeyId { get; init; }

    public required string Sender { get; init; }

    public required string Receiver { get; init; }

    /// <summary>Stays the same however often the message is sent; the receiver keeps it for ever.</summary>
    public required string MessageId { get; init; }

    /// <summary>What the message is about: messages of one subject are handled in order.</summary>
    public required string Subject { get; init; }

    /// <summary>Number within the subject, from 1; 0 for questions and mailbox calls, which have no order.</summary>
    public int Sequence { get; init; }

    /// <summary>Number of the message of this subject that was sent or refused before; closed messages between make no gap.</summary>
    public int Previous { get; init; }

    /// <summary>Declaration round of a certificate; 0 where there is none.</summary>
    public int Round { get; init; }

    /// <summary>UTC, of this attempt.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Lower-case hex of the raw body's SHA-256.</summary>
    public required string BodySha256 { get; init; }
}
