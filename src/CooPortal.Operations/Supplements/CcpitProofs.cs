namespace CooPortal.Operations.Supplements;

/// <summary>CCPIT's certificates that customs stated.</summary>
/// <param name="HasMore">There are more than customs tells at once; narrower conditions show them.</param>
/// <param name="StatedAt">When customs stated it, UTC.</param>
public sealed record CcpitProofs(IReadOnlyList<SupplementableProof> Rows, bool HasMore, DateTime StatedAt);
