namespace CooPortal.Operations.Spreadsheets;

/// <summary>What a cell of a worksheet holds.</summary>
public enum SheetCellKind
{
    Text,
    Number,
    Flag,

    /// <summary>A value that the spreadsheet program works out; files are taken as they are, never worked out again.</summary>
    Formula,

    /// <summary>#N/A, #REF! …</summary>
    Error,
}
