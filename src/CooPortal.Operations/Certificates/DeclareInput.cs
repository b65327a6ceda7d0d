namespace CooPortal.Operations.Certificates;

/// <summary>Which certificate to declare, as the user saw it.</summary>
/// <param name="Id">The certificate.</param>
/// <param name="Version">The version that was on the screen; null declares what is stored (from a list).</param>
/// <param name="RequestId">
/// Names the request, so that one that comes again because its answer was lost declares nothing again, even where customs refused meanwhile; null
/// for one that nobody repeats.
/// </param>
public sealed record DeclareInput(Guid Id, int? Version = null, Guid? RequestId = null);
