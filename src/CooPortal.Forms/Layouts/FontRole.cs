namespace CooPortal.Forms.Layouts;

/// <summary>What a text is on the form; decides typeface, size and leading.</summary>
public enum FontRole
{
    /// <summary>Caption of a box.</summary>
    Caption,

    /// <summary>Printed wording of declarations and notes.</summary>
    Statement,

    /// <summary>Small print under a line to be filled.</summary>
    Hint,

    /// <summary>What the exporter entered.</summary>
    Entry,

    /// <summary>What the exporter entered into the goods table.</summary>
    Goods,

    /// <summary>The certificate's number.</summary>
    Number,

    /// <summary>Title of the form.</summary>
    Title,

    /// <summary>Further lines of the title.</summary>
    Subtitle,

    /// <summary>正本 or 副本 and such marks.</summary>
    Mark,

    /// <summary>Chinese title of 申请书 and 认证凭条.</summary>
    TitleZh,

    /// <summary>Chinese caption of 申请书 and 认证凭条.</summary>
    CaptionZh,
}
