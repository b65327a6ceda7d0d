namespace CooPortal.Domain.Fields;

public static class FieldGroupNames
{
    /// <summary>The heading as the screen shows it.</summary>
    public static string TitleZh(this FieldGroup group) => group switch
    {
        FieldGroup.Applicant => "申请人",
        FieldGroup.Exporter => "出口商",
        FieldGroup.Consignee => "收货人",
        FieldGroup.Transport => "运输",
        FieldGroup.Invoice => "发票",
        FieldGroup.Producer => "生产商",
        FieldGroup.Description => "品名与包装",
        FieldGroup.Quantity => "数量与金额",
        FieldGroup.Origin => "原产地",
        FieldGroup.Manufacturer => "生产企业",
        FieldGroup.Amendment => "更改/重发",
        FieldGroup.Other => "其他",
    };
}
