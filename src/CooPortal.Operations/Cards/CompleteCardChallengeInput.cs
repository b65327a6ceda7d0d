namespace CooPortal.Operations.Cards;

/// <summary>What the browser brings back.</summary>
public sealed record CompleteCardChallengeInput
{
    public required string Ticket { get; init; }

    /// <summary>Value of the binding cookie; null when the browser has none.</summary>
    public required string? BindingToken { get; init; }

    /// <summary>The browser's session; null for a visitor.</summary>
    public required Guid? SessionId { get; init; }
}
