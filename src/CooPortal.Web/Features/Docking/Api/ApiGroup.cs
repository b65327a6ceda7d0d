namespace CooPortal.Web.Features.Docking.Api;

/// <summary>Operations that belong together.</summary>
public sealed record ApiGroup(string Name, IReadOnlyList<ApiOperation> Operations);
