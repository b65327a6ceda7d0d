namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Packing of a line.</summary>
public enum PackType
{
    /// <summary>规则包装</summary>
    Regular = 1,

    /// <summary>不规则包装: mixed, nude, bulk, hanging</summary>
    Irregular = 2,
}
