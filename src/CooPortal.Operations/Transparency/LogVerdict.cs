namespace CooPortal.Operations.Transparency;

/// <summary>What the check of a log says.</summary>
/// <param name="Size">Leaves that were checked.</param>
/// <param name="Heads">Signed heads that were compared.</param>
/// <param name="Findings">Empty when all is well.</param>
public sealed record LogVerdict(long Size, int Heads, IReadOnlyList<LogFinding> Findings);
