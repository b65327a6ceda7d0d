using CooPortal.Domain.Accounts;
using CooPortal.Operations.Certificates;

namespace CooPortal.Operations.Sealing;

/// <summary>Who may hold a seal (an account with a card) or a signature (an account with an ID number).</summary>
public sealed record SealHolder
{
    public required User User { get; init; }

    /// <summary>The valid cards bound to the account.</summary>
    public IReadOnlyList<Card> Cards { get; init; } = [];

    public bool IsLegalPerson => Cards.Any(card => card.Kind == CardKind.LegalPerson);

    /// <summary>曹平松01(操作员), as the manual's list shows it.</summary>
    public string Caption => Cards.Count == 0 ? User.FullName : $"{User.FullName}({(IsLegalPerson ? "法人" : "操作员")})";

    /// <summary>Days in China on which a card's certificate is valid from its beginning to its end.</summary>
    public IEnumerable<(DateOnly From, DateOnly To)> Validities => Cards.Select(card => (ChinaCalendar.DayInChina(card.NotBefore), ChinaCalendar.DayInChina(card.NotAfter)));
}
