namespace CooPortal.Web.Infrastructure.Startup;

/// <summary>The settings or the data are not fit for Production.</summary>
public sealed class ProductionRefusedException(IReadOnlyList<string> reasons)
    : Exception("The portal does not start in Production:" + string.Concat(reasons.Select(reason => Environment.NewLine + "- " + reason)))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
