namespace CooPortal.Domain.Printing;

/// <summary>The manual's words for 打印异常申请.</summary>
public static class PrintExceptionNames
{
    public static string TitleZh(this PrintExceptionReason reason) => reason switch
    {
        PrintExceptionReason.PowerFailure => "打印过程中断电",
        PrintExceptionReason.ContentMissing => "证书打印内容有缺失",
        PrintExceptionReason.PaperJam => "打印机卡纸",
        PrintExceptionReason.InkProblem => "打印机缺纸或缺墨",
        PrintExceptionReason.Misaligned => "打印位置偏移",
        PrintExceptionReason.PaperDamaged => "纸张破损或污损",
        PrintExceptionReason.WrongSettings => "打印机设置错误",
        PrintExceptionReason.Mistake => "操作失误",
        PrintExceptionReason.SealUnclear => "印章或签名不清晰",
        PrintExceptionReason.Other => "其他",
    };

    public static string TitleZh(this PrintExceptionOperation operation) => operation switch
    {
        PrintExceptionOperation.Original => "重新打印正本",
        PrintExceptionOperation.OriginalAndCopy => "重新打印正副本",
    };

    public static string TitleZh(this PrintExceptionState state) => state switch
    {
        PrintExceptionState.Submitted => "已提交",
        PrintExceptionState.Accepted => "异常处理申请接收成功",
        PrintExceptionState.Refused => "异常处理申请接收失败",
    };

    public static string TitleZh(this PrintExceptionEvent happened) => happened switch
    {
        PrintExceptionEvent.Accepted => "海关接收成功",
        PrintExceptionEvent.Refused => "海关接收失败",
    };
}
