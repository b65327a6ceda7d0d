namespace CooPortal.Operations.Spreadsheets;

/// <summary>Why a file is not read.</summary>
public enum WorkbookRefusal
{
    /// <summary>No workbook at all: text, CSV, a picture …</summary>
    NotAWorkbook,

    /// <summary>The format before 2007, or a workbook with a password, which has the same wrapping.</summary>
    OldOrEncrypted,

    Macros,
    Damaged,

    /// <summary>Unpacks to more than is read.</summary>
    TooLarge,
}
