namespace CooPortal.Operations.Promises;

/// <summary>A step that a filer waits for.</summary>
public enum PromiseStep
{
    /// <summary>From 申报 to customs' receipt.</summary>
    Accepted,

    /// <summary>From customs' receipt to 审核通过.</summary>
    Approved,

    /// <summary>From 审核通过 to the original that can be printed.</summary>
    OriginalReady,

    /// <summary>From 申报 to the original.</summary>
    Whole,
}
