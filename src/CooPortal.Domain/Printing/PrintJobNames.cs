namespace CooPortal.Domain.Printing;

public static class PrintJobNames
{
    public static string TitleZh(this PrintJobState state) => state switch
    {
        PrintJobState.Queued => "排队中",
        PrintJobState.Leased => "打印控件已领取",
        PrintJobState.Sending => "发送到打印机",
        PrintJobState.Printing => "打印中",
        PrintJobState.Ended => "已结束，待确认",
        PrintJobState.Confirmed => "已确认打印成功",
        PrintJobState.Denied => "打印失败",
        PrintJobState.Cancelled => "已取消",
    };

    public static string TitleZh(this PrintOutcome outcome) => outcome switch
    {
        PrintOutcome.NotPrinted => "未打印",
        PrintOutcome.Unclear => "结果不明",
        PrintOutcome.Reported => "打印机报告完成",
        PrintOutcome.Proven => "已证实完成",
    };

    public static string TitleZh(this PrintJobEvent happened) => happened switch
    {
        PrintJobEvent.Claimed => "领取",
        PrintJobEvent.LeaseEnded => "租约到期",
        PrintJobEvent.Begun => "开始发送",
        PrintJobEvent.TakenByPrinter => "打印机已接收",
        PrintJobEvent.Reported => "报告结果",
        PrintJobEvent.FellSilent => "15分钟无消息",
        PrintJobEvent.AnsweredYes => "确认“是”",
        PrintJobEvent.AnsweredNo => "确认“否”",
        PrintJobEvent.Withdrawn => "取消",
    };
}
