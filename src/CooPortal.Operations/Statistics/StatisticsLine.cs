namespace CooPortal.Operations.Statistics;

/// <summary>One line of 业务统计.</summary>
/// <param name="Key">What is counted together: a type's code, a country's, an office's, a name, a month as 2026-03, a status; empty when not filled.</param>
/// <param name="Certificates">Number of certificates.</param>
/// <param name="GoodsLines">货物项数</param>
/// <param name="Fob">FOB 总值 by currency; certificates without a value count 0.</param>
public sealed record StatisticsLine(string Key, int Certificates, int GoodsLines, IReadOnlyDictionary<string, decimal> Fob);
