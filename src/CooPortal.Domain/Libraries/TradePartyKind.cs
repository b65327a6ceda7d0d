namespace CooPortal.Domain.Libraries;

/// <summary>Which library an entry stands in.</summary>
public enum TradePartyKind
{
    /// <summary>出口商维护</summary>
    Exporter,

    /// <summary>进口商维护</summary>
    Importer,

    /// <summary>生产商维护</summary>
    Producer,
}
