namespace CooPortal.Domain.Catalogue;

/// <summary>Which value a certificate prints beside the quantity.</summary>
public enum ValueColumn
{
    None,

    /// <summary>FOB value on every line.</summary>
    Fob,

    /// <summary>FOB value only on lines whose criterion is a value content.</summary>
    FobWithValueContent,
    InvoiceValue,
}
