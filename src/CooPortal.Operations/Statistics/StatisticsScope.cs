namespace CooPortal.Operations.Statistics;

/// <summary>统计口径: whose certificates are counted.</summary>
public enum StatisticsScope
{
    /// <summary>自理: the company is the exporter.</summary>
    SelfFiled,

    /// <summary>代理: filed for principals.</summary>
    ForPrincipals,
}
