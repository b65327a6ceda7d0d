namespace CooPortal.Operations.Certificates;

/// <summary>What a batch edit does to one line.</summary>
/// <param name="LineNumber">Counted from 1.</param>
/// <param name="Name">What the line is called.</param>
/// <param name="Old">As a person reads it.</param>
/// <param name="New">As a person reads it.</param>
/// <param name="Problem">Why it cannot be; null when it can.</param>
public sealed record BatchGoodsChange(int LineNumber, string Name, string Old, string New, string? Problem);
