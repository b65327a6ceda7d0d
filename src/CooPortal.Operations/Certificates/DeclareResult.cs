using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Certificates;

/// <summary>What a declaration did.</summary>
/// <param name="Certificate">As it is now.</param>
/// <param name="AlreadyDeclared">It had been declared before: a double click or the back button; nothing was done.</param>
/// <param name="Warnings">What was sent all the same.</param>
public sealed record DeclareResult(Certificate Certificate, bool AlreadyDeclared, IReadOnlyList<BrokenRule> Warnings);
