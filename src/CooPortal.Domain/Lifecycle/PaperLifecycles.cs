using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Lifecycle;

/// <summary>版式状态, 打印状态 and 归档状态 of an approved certificate (decisions.md 17).</summary>
public static class PaperLifecycles
{
    public static LifecycleTable<LayoutStatus, LayoutEvent> Layout { get; } = new(
        "版式状态",
        status => status == LayoutStatus.None ? "无" : status.TitleZh(),
        happened => happened switch
        {
            LayoutEvent.Approved => "审核通过",
            LayoutEvent.TransferStarted => "开始发送",
            LayoutEvent.Arrived => "版式到达",
        },
        [
            // a later approval of the same certificate brings a new layout
            new(Enum.GetValues<LayoutStatus>(), LayoutEvent.Approved, LayoutStatus.GeneratedAtCustoms, Performer.Customs),
            new([LayoutStatus.GeneratedAtCustoms, LayoutStatus.InTransfer], LayoutEvent.TransferStarted, LayoutStatus.InTransfer, Performer.Customs),
            new([LayoutStatus.GeneratedAtCustoms, LayoutStatus.InTransfer, LayoutStatus.Received], LayoutEvent.Arrived, LayoutStatus.Received, Performer.Customs, Effect: "生成正本并签名"),
        ]);

    public static LifecycleTable<PrintStatus, PrintEvent> Print { get; } = new(
        "打印状态",
        CertificateStatusNames.TitleZh,
        happened => happened switch
        {
            PrintEvent.OriginalMayBeOnPaper => "正本可能已在纸上",
            PrintEvent.ProvenNotPrinted => "证实未打印",
        },
        [
            new([PrintStatus.Pending, PrintStatus.Printed], PrintEvent.OriginalMayBeOnPaper, PrintStatus.Printed, Performer.PrintAgent, Effect: "打印次数加一"),
            new([PrintStatus.Printed], PrintEvent.ProvenNotPrinted, PrintStatus.Pending, Performer.PrintAgent, Guard: "没有其他可能在纸上的正本", Effect: "打印次数减一"),
        ]);

    public static LifecycleTable<CustomsArchiveStatus, ArchiveEvent> Archive { get; } = new(
        "归档状态",
        status => status switch
        {
            CustomsArchiveStatus.NotArchived => "未归档",
            CustomsArchiveStatus.Requested => "未归档（已请求归档）",
            CustomsArchiveStatus.Archived => "已归档",
            CustomsArchiveStatus.Refused => "归档失败",
        },
        happened => happened switch
        {
            ArchiveEvent.PrintConfirmed => "确认打印成功（是）",
            ArchiveEvent.OriginalDownloaded => "首次下载正本",
            ArchiveEvent.Archived => "海关归档",
            ArchiveEvent.Refused => "海关未归档",
            ArchiveEvent.AskedAgain => "重新请求归档",
        },
        [
            new([CustomsArchiveStatus.NotArchived, CustomsArchiveStatus.Requested, CustomsArchiveStatus.Refused], ArchiveEvent.PrintConfirmed, CustomsArchiveStatus.Requested, Performer.Enterprise, Effect: "向海关发送归档报文"),
            new([CustomsArchiveStatus.NotArchived], ArchiveEvent.OriginalDownloaded, CustomsArchiveStatus.Requested, Performer.Enterprise, Effect: "向海关发送归档报文，正本不再打印"),
            new([CustomsArchiveStatus.Requested, CustomsArchiveStatus.Refused, CustomsArchiveStatus.Archived], ArchiveEvent.Archived, CustomsArchiveStatus.Archived, Performer.Customs),
            new([CustomsArchiveStatus.Requested], ArchiveEvent.Refused, CustomsArchiveStatus.Refused, Performer.Customs, Guard: "回答的是最近一次请求", Effect: "保存原因"),
            new([CustomsArchiveStatus.Refused], ArchiveEvent.AskedAgain, CustomsArchiveStatus.Requested, Performer.Enterprise, Effect: "向海关发送归档报文"),
        ]);
}
