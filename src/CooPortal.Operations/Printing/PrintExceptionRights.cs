using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Whether a 打印异常申请 may be made: only for a printed original that is not archived (features.md, contradiction 1).</summary>
public static class PrintExceptionRights
{
    /// <summary>Why not; null when it may.</summary>
    public static string? Refusal(Certificate certificate)
    {
        if (certificate.Status != CertificateStatus.Approved)
        {
            return "证书尚未审核通过，或已被注销、更改，不能办理打印异常申请。";
        }

        return certificate.CustomsArchiveStatus switch
        {
            CustomsArchiveStatus.Archived => "证书已归档，不能办理打印异常申请。",
            CustomsArchiveStatus.Requested => "已确认打印成功，正在等待海关归档，不能办理打印异常申请。",
            _ => PaperRefusal(certificate),
        };
    }

    private static string? PaperRefusal(Certificate certificate)
    {
        if (certificate.ActiveOriginalJobId is not null)
        {
            return "该证书正本已有打印任务，请先在“证书打印”中确认打印结果。";
        }

        if (certificate.PrintStatus != PrintStatus.Printed)
        {
            return "该证书正本尚未打印，可直接在“证书打印”中打印。";
        }

        return certificate switch
        {
            { MayReprint: true } => "异常处理申请已接收成功，请在“证书打印”中重新打印正本。",
            { OpenExceptionId: not null } => "异常申请已提交，请等待海关答复。",
            _ => null,
        };
    }
}
