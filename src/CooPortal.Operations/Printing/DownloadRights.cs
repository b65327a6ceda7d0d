using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>
/// Whether the original of a certificate may be downloaded now. An original leaves the portal once, on paper or as a file; the same
/// file may be fetched again. Who may take it at all is asked of <see cref="SelfPrintRights"/>.
/// </summary>
public static class DownloadRights
{
    /// <summary>Why not; null when it may.</summary>
    public static string? Refusal(Certificate certificate)
    {
        if (certificate.Status != CertificateStatus.Approved)
        {
            return "证书尚未审核通过，或已被注销、更改，不能下载正本。";
        }
        if (!AnnouncedTypes.Download.Includes(certificate))
        {
            return "该证书类别（或输往的国家/地区）不支持电子版下载，请在“证书打印”中打印正本。";
        }
        if (certificate.LayoutStatus != LayoutStatus.Received)
        {
            return $"版式状态为“{certificate.LayoutStatus.TitleZh()}”，须为“接收成功”才能下载正本。";
        }
        return certificate switch
        {
            { DownloadedAt: not null } => null,
            { ActiveOriginalJobId: not null } => "该证书正本已有打印任务，请先在“证书打印”中处理完该任务。",
            { PrintStatus: PrintStatus.Printed } => "该证书正本已自助打印，不再提供电子版正本。",
            _ => null,
        };
    }
}
