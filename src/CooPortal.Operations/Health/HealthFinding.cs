namespace CooPortal.Operations.Health;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What, in Chinese.</param>
/// <param name="Level">How it is.</param>
/// <param name="Says">What was found, in Chinese.</param>
/// <param name="Advice">What the operator does; empty when nothing is to be done.</param>
/// <param name="Link">Page where it is done; null where there is none.</param>
public sealed record HealthFinding(string Subject, HealthLevel Level, string Says, string Advice = "", string? Link = null);
