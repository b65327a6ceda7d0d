namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether the customs of the importing country has used a certificate.</summary>
public enum ExchangeUse
{
    /// <summary>未使用</summary>
    Unused = 1,

    /// <summary>已使用</summary>
    Used = 2,
}
