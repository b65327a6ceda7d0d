using CooPortal.Domain.Certificates;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.SelfPrint;

/// <summary>Colours of 版式状态, 归档状态 and 打印下载状态.</summary>
public static class PaperTones
{
    public static Tone Of(LayoutStatus status) => status == LayoutStatus.Received ? Tone.Green : Tone.Orange;

    public static Tone Of(CustomsArchiveStatus status) => status switch
    {
        CustomsArchiveStatus.Archived => Tone.Green,
        CustomsArchiveStatus.Requested => Tone.Blue,
        CustomsArchiveStatus.NotArchived => Tone.Grey,
        CustomsArchiveStatus.Refused => Tone.Red,
    };

    public static Tone Of(DownloadStatus status) => status == DownloadStatus.Pending ? Tone.Grey : Tone.Green;
}
