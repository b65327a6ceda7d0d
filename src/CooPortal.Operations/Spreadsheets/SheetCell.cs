namespace CooPortal.Operations.Spreadsheets;

/// <summary>A cell as it stands in a worksheet.</summary>
/// <param name="Column">Counted from 1.</param>
/// <param name="Text">Text, number in invariant notation, or the name of an error.</param>
public readonly record struct SheetCell(int Column, string Text, SheetCellKind Kind);
