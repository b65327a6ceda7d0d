namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What the sender wants done with a declaration.</summary>
public enum ApplyType
{
    /// <summary>暂存</summary>
    Draft = 0,

    /// <summary>申报</summary>
    Declare = 1,
}
