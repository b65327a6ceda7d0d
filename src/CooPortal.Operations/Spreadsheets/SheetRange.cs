namespace CooPortal.Operations.Spreadsheets;

/// <summary>Merged cells.</summary>
/// <param name="Reference">A5:A7.</param>
public sealed record SheetRange(string Reference, int FirstRow, int LastRow);
