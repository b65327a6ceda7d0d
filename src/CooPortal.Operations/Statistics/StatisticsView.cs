namespace CooPortal.Operations.Statistics;

/// <summary>By what 业务统计 counts.</summary>
public enum StatisticsView
{
    Type,
    Destination,
    Office,

    /// <summary>按委托企业, of an agent.</summary>
    Principal,
    Declarant,
    Month,
    Status,
}
