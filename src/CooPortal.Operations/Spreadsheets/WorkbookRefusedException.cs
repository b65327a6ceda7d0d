namespace CooPortal.Operations.Spreadsheets;

/// <summary>A file was not read; the message is for the log.</summary>
public sealed class WorkbookRefusedException(WorkbookRefusal refusal, string detail) : Exception(detail)
{
    public WorkbookRefusal Refusal { get; } = refusal;
}
