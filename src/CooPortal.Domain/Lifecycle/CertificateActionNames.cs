namespace CooPortal.Domain.Lifecycle;

public static class CertificateActionNames
{
    /// <summary>The button's label, or the receipt's name.</summary>
    public static string TitleZh(this CertificateAction action) => action switch
    {
        CertificateAction.Save => "暂存",
        CertificateAction.Declare => "申报",
        CertificateAction.Delete => "删除",
        CertificateAction.AddAttachment => "上传附件",
        CertificateAction.RemoveAttachment => "删除附件",
        CertificateAction.Copy => "复制",
        CertificateAction.ConvertType => "单证转换",
        CertificateAction.Print => "打印",
        CertificateAction.PrintOriginal => "打印正本",
        CertificateAction.Amend => "更改证",
        CertificateAction.Reissue => "重发证",
        CertificateAction.AmendAndReissue => "更改重发证",
        CertificateAction.Shelve => "存档",
        CertificateAction.Unshelve => "取消存档",
        CertificateAction.ReceiveAccepted => "数据接收成功回执",
        CertificateAction.ReceiveRefused => "发送失败回执",
        CertificateAction.ReceiveReview => "待人工审核回执",
        CertificateAction.ReceiveVerification => "核查回执",
        CertificateAction.ReceiveReturn => "退证回执",
        CertificateAction.ReceiveApproval => "审核通过回执",
        CertificateAction.ReceiveCancellation => "注销回执",
        CertificateAction.SuccessorApproved => "后续证书审核通过",
    };
}
