using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Cards;

/// <summary>A soft card to make: file name without extension, whom it names, its password.</summary>
public sealed record SoftCardOrder(string Name, CardSubject Subject, string Password);
