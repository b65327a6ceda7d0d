namespace CooPortal.Operations.Certificates;

/// <summary>Which certificate to declare, as the user saw it.</summary>
/// <param name="Id">The certificate.</param>
/// <param name="Version">The version that was on the screen; null declares what is stored (from a list).</param>
public sealed record DeclareInput(Guid Id, int? Version = null);
