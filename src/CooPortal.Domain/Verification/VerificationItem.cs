namespace CooPortal.Domain.Verification;

/// <summary>One line of 核查产品清单.</summary>
public sealed class VerificationItem
{
    /// <summary>From 1; customs' number of the line.</summary>
    public int Number { get; set; }

    /// <summary>产品名称</summary>
    public string NameZh { get; set; } = "";

    public string? HsCode { get; set; }

    public decimal? Quantity { get; set; }

    /// <summary>计量单位: code of the table of units.</summary>
    public string? Unit { get; set; }

    /// <summary>产品预审主键; null where the product was never examined.</summary>
    public string? ProductKey { get; set; }

    /// <summary>Kinds of material that have to be uploaded for this product: codes.</summary>
    public IReadOnlyList<string> Materials { get; set; } = [];

    /// <summary>产品成本明细 has to be kept.</summary>
    public bool NeedsCosts { get; set; }
}
