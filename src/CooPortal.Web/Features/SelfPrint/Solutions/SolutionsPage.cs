using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Solutions;

/// <summary>All causes with their remedies; the one asked for stands first.</summary>
public sealed record SolutionsPage(SelfPrintObstacleKind? Cause)
{
    public IEnumerable<Solution> Solutions => Solution.All.OrderBy(solution => solution.Kind != Cause);
}
