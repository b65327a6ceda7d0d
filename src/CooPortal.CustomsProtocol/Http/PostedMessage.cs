namespace CooPortal.CustomsProtocol.Http;

/// <summary>A message to send: body bytes as they were fixed when it was written down.</summary>
public sealed record PostedMessage
{
    public required string MessageId { get; init; }

    public required string Subject { get; init; }

    public required int Sequence { get; init; }

    public required int Previous { get; init; }

    public int Round { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }
}
