namespace CooPortal.Domain.Certificates;

public static class CertificateStatusNames
{
    /// <summary>单据状态 as the manual words it.</summary>
    public static string TitleZh(this CertificateStatus status) => status switch
    {
        CertificateStatus.Draft => "暂存",
        CertificateStatus.Declared => "已申报",
        CertificateStatus.SendFailed => "发送失败",
        CertificateStatus.Received => "数据接收成功",
        CertificateStatus.UnderReview => "待人工审核",
        CertificateStatus.UnderVerification => "核查中",
        CertificateStatus.Returned => "退证",
        CertificateStatus.Approved => "审核通过",
        CertificateStatus.Replaced => "已更改/已重发",
        CertificateStatus.Cancelled => "已注销",
    };

    public static string TitleZh(this RequestKind kind) => kind switch
    {
        RequestKind.New => "新证",
        RequestKind.Amendment => "更改证",
        RequestKind.Reissue => "重发证",
        RequestKind.AmendedReissue => "更改重发证",
    };

    public static string TitleZh(this LayoutStatus status) => status switch
    {
        LayoutStatus.None => "",
        LayoutStatus.GeneratedAtCustoms => "海关端生成",
        LayoutStatus.InTransfer => "发送中",
        LayoutStatus.Received => "接收成功",
    };

    public static string TitleZh(this PrintStatus status) => status switch
    {
        PrintStatus.Pending => "待打印",
        PrintStatus.Printed => "已打印",
    };

    public static string TitleZh(this DownloadStatus status) => status switch
    {
        DownloadStatus.Pending => "待下载",
        DownloadStatus.Downloaded => "已下载",
        DownloadStatus.SelfPrinted => "已自助打印",
    };

    /// <summary>A request under way still reads 未归档.</summary>
    public static string TitleZh(this CustomsArchiveStatus status) => status switch
    {
        CustomsArchiveStatus.NotArchived or CustomsArchiveStatus.Requested => "未归档",
        CustomsArchiveStatus.Archived => "已归档",
        CustomsArchiveStatus.Refused => "归档失败",
    };
}
