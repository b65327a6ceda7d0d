namespace CooPortal.Domain.Fields;

/// <summary>Headings of the field grid, in the order of the screen.</summary>
public enum FieldGroup
{
    /// <summary>申请人</summary>
    Applicant,

    /// <summary>出口商</summary>
    Exporter,

    /// <summary>收货人</summary>
    Consignee,

    /// <summary>运输</summary>
    Transport,

    /// <summary>发票</summary>
    Invoice,

    /// <summary>生产商</summary>
    Producer,

    /// <summary>品名与包装</summary>
    Description,

    /// <summary>数量与金额</summary>
    Quantity,

    /// <summary>原产地</summary>
    Origin,

    /// <summary>生产企业</summary>
    Manufacturer,

    /// <summary>更改/重发</summary>
    Amendment,

    /// <summary>其他</summary>
    Other,
}
