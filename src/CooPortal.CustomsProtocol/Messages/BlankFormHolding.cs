namespace CooPortal.CustomsProtocol.Messages;

/// <summary>领用单位: as what a company takes forms of 空白证单.</summary>
public enum BlankFormHolding
{
    /// <summary>出口商</summary>
    Exporter = 1,

    /// <summary>代理企业</summary>
    Agent = 2,
}
