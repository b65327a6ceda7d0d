namespace CooPortal.Domain.Lifecycle;

/// <summary>What moves 打印状态.</summary>
public enum PrintEvent
{
    /// <summary>The printer took the document, or the outcome is unclear.</summary>
    OriginalMayBeOnPaper,

    /// <summary>Better evidence shows that nothing was printed after all.</summary>
    ProvenNotPrinted,
}
