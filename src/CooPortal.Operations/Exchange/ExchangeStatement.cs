namespace CooPortal.Operations.Exchange;

/// <summary>What customs stated about the exchange: the partners, and one page of the company's certificates.</summary>
public sealed record ExchangeStatement
{
    public IReadOnlyList<ExchangePartner> Partners { get; init; } = [];

    public IReadOnlyList<ExchangedProof> Rows { get; init; } = [];

    /// <summary>How many fit.</summary>
    public int Total { get; init; }

    /// <summary>When customs stated it, UTC.</summary>
    public required DateTime StatedAt { get; init; }
}
