namespace CooPortal.Operations.Statistics;

/// <summary>Which day of a certificate the range means.</summary>
public enum StatisticsDate
{
    Created,
    Declared,
    Issued,
}
