using CooPortal.Operations.Statistics;

namespace CooPortal.Web.Features.Statistics.Business;

/// <summary>One line with the name that a person reads.</summary>
public sealed record BusinessLine(StatisticsLine Data, string Name);
