using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>The last request of a company about one product of 产品预审, and what became of it.</summary>
public sealed record PreReviewRow
{
    public required string Subject { get; init; }

    public required string Company { get; init; }

    public required string CompanyName { get; init; }

    public required string ProductKey { get; init; }

    public required string ProductName { get; init; }

    public required PreReviewRequest Request { get; init; }

    public required int Round { get; init; }

    public required string MessageId { get; init; }

    /// <summary>Received while it waits.</summary>
    public required PreReviewResult Result { get; init; }

    public required string Note { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required byte[] Body { get; init; }
}
