namespace CooPortal.Domain.Certificates;

/// <summary>打印下载状态: how the original left the portal, once and for all as a file or on paper.</summary>
public enum DownloadStatus
{
    Pending,
    Downloaded,
    SelfPrinted,
}
