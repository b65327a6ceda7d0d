namespace CooPortal.Operations.GoodsImport;

/// <summary>What is wrong with one cell of a goods sheet.</summary>
/// <param name="Row">Row of the sheet; 0 for the sheet as a whole.</param>
/// <param name="Cell">C12, or a range.</param>
/// <param name="Heading">Heading of the column; empty for none.</param>
/// <param name="Value">What stands in the cell, shortened.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record GoodsProblem(int Row, string Cell, string Heading, string Value, string Reason);
