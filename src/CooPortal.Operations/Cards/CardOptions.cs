namespace CooPortal.Operations.Cards;

/// <summary>Settings of the section Cards.</summary>
public sealed record CardOptions
{
    public const string Section = "Cards";

    /// <summary>Files of the certificates that card chains must end in; nothing else is trusted.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Whether revocation is asked; off is for the demo CA, which publishes no list.</summary>
    public CardRevocation Revocation { get; init; } = CardRevocation.Online;
}
