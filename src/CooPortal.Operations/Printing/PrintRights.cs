using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

/// <summary>
/// Whether a certificate may be printed as it is now; asked when the user asks, when the agent claims and when it begins. Whether the company may
/// print it at all is asked of <see cref="SelfPrintRights"/>.
/// </summary>
public static class PrintRights
{
    /// <summary>Why not; null when it may.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="content">Original or copy.</param>
    /// <param name="ownJobId">The job that asks; null when a new one is to be made.</param>
    public static string? Refusal(Certificate certificate, PrintContent content, Guid? ownJobId)
    {
        if (certificate.Status != CertificateStatus.Approved)
        {
            return "证书尚未审核通过，或已被注销、更改，不能打印。";
        }

        if (certificate.LayoutStatus != LayoutStatus.Received)
        {
            return $"版式状态为“{(certificate.LayoutStatus == LayoutStatus.None ? "无" : certificate.LayoutStatus.TitleZh())}”，须为“接收成功”才能打印。";
        }

        return content == PrintContent.Copy ? null : OriginalRefusal(certificate, ownJobId);
    }

    private static string? OriginalRefusal(Certificate certificate, Guid? ownJobId)
    {
        if (certificate.CustomsArchiveStatus == CustomsArchiveStatus.Archived)
        {
            return "证书已归档，不能再打印正本。";
        }

        if (certificate.DownloadedAt is not null)
        {
            return "证书正本已下载电子版，不再打印正本。";
        }
        if (certificate.ActiveOriginalJobId is { } active && active != ownJobId)
        {
            return "该证书正本已有打印任务，请先处理完该任务。";
        }

        return certificate is { PrintStatus: PrintStatus.Printed, MayReprint: false } ? "该证书正本已打印。如打印失败，请在“打印异常申请”功能办理后重新打印。" : null;
    }
}
