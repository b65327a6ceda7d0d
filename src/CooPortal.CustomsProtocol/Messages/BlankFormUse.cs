namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What becomes of a form of 空白证单.</summary>
public enum BlankFormUse
{
    /// <summary>核销</summary>
    WriteOff = 1,

    /// <summary>作废</summary>
    Void = 2,
}
