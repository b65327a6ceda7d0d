using CooPortal.Domain.Agency;

namespace CooPortal.Operations.Agency;

/// <summary>An entry of the agent's address book.</summary>
/// <param name="Entry">What the agent typed.</param>
/// <param name="MayDeclare">Customs has accepted the relation, so that 申报 is open.</param>
public sealed record PrincipalRow(Principal Entry, bool MayDeclare);
