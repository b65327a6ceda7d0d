using CooPortal.Domain.Libraries;

namespace CooPortal.Operations.Libraries;

/// <summary>An entry as it was typed.</summary>
public sealed record TradePartyInput
{
    public required TradePartyKind Kind { get; init; }

    /// <summary>Null adds one.</summary>
    public Guid? Id { get; init; }

    public string? ShortName { get; init; }

    public string? Text { get; init; }

    public string? CountryCode { get; init; }
}
