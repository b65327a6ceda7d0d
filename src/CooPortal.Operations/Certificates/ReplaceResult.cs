using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Certificates;

/// <summary>The certificate to go on with.</summary>
/// <param name="Certificate">The new one, or the open one that there was.</param>
/// <param name="WasOpen">It had been begun before (decisions.md 9).</param>
public sealed record ReplaceResult(Certificate Certificate, bool WasOpen);
