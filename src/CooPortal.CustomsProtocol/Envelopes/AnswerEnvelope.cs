namespace CooPortal.CustomsProtocol.Envelopes;

/// <summary>What travels beside an answer. Being signed over the request's id, an answer cannot be used for another request.</summary>
public sealed record AnswerEnvelope
{
    public string Version { get; init; } = Envelope.CurrentVersion;

    public required string KeyId { get; init; }

    public required string Sender { get; init; }

    public required string Receiver { get; init; }

    /// <summary>Id of the request that this answers.</summary>
    public required string RequestId { get; init; }

    /// <summary>The HTTP status: signed, so that nobody turns a refusal into a success.</summary>
    public required int Status { get; init; }

    public required DateTime Time { get; init; }

    public required string BodySha256 { get; init; }
}
