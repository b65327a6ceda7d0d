namespace CooPortal.Domain.Sealing;

/// <summary>The manual's words for seals and signatures.</summary>
public static class SealNames
{
    public static string Of(SealImageKind kind) => kind switch
    {
        SealImageKind.Seal => "印章",
        SealImageKind.Signature => "签名",
    };

    public static string Of(SealCategory category) => category switch
    {
        SealCategory.Company => "公司章",
        SealCategory.Bilingual => "中英文章",
        SealCategory.CustomsDeclaration => "报关章",
    };

    public static string Of(StampShape shape) => shape switch
    {
        StampShape.Round => "圆形",
        StampShape.Rectangle => "长方形",
        StampShape.Ellipse => "椭圆形",
    };

    /// <summary>使用状态.</summary>
    public static string State(bool isEnabled) => isEnabled ? "已启用" : "已停用";
}
