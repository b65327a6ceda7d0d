using CooPortal.Operations.Promises;

namespace CooPortal.Web.Features.Promises.Measured;

/// <param name="Title">The period, as the page calls it.</param>
public sealed record MeasuredPeriod(string Title, IReadOnlyList<MeasuredStep> Steps);
