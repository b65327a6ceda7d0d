namespace CooPortal.Operations.Spreadsheets;

/// <summary>A row of a worksheet with the cells that hold something.</summary>
/// <param name="Number">Counted from 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);
