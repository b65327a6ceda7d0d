using CooPortal.Domain.Accounts;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>An account of the company with its valid cards.</summary>
public sealed record OperatorRow(User User, IReadOnlyList<Card> Cards);
