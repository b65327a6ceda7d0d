namespace CooPortal.Operations.Promises;

/// <summary>How long a step took.</summary>
/// <param name="Count">Certificates that took it.</param>
/// <param name="P50">Half of them took no longer.</param>
/// <param name="P99">Of a hundred, one took longer.</param>
public sealed record MeasuredStep(PromiseStep Step, int Count, TimeSpan P50, TimeSpan P99);
