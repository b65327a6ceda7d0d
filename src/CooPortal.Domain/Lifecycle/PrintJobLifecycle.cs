using CooPortal.Domain.Printing;
using static CooPortal.Domain.Lifecycle.Performer;
using static CooPortal.Domain.Printing.PrintJobEvent;
using static CooPortal.Domain.Printing.PrintJobState;
using Row = CooPortal.Domain.Lifecycle.Transition<CooPortal.Domain.Printing.PrintJobState, CooPortal.Domain.Printing.PrintJobEvent>;

namespace CooPortal.Domain.Lifecycle;

/// <summary>打印任务 (security.md §6). From Sending on a lease never re-queues: paper may be on its way.</summary>
public static class PrintJobLifecycle
{
    /// <summary>The state's own name is that of a namespace.</summary>
    private const PrintJobState OnPaper = PrintJobState.Printing;

    public static LifecycleTable<PrintJobState, PrintJobEvent> Table { get; } = new(
        "打印任务",
        PrintJobNames.TitleZh,
        PrintJobNames.TitleZh,
        [
            //       From                               Event           To        Who
            new Row([Queued],                           Claimed,        Leased,    PrintAgent,       Effect: "尝试次数加一，租约90秒"),
            new Row([Leased],                           LeaseEnded,     Queued,    Performer.System, Guard: "租约已过期"),
            new Row([Leased, Sending],                  Begun,          Sending,   PrintAgent,       Guard: "尝试、令牌相符，租约有效"),
            new Row([Sending, OnPaper],                 TakenByPrinter, OnPaper,   PrintAgent,       Effect: "打印状态为已打印"),
            new Row([Leased, Sending, OnPaper, Ended],  Reported,       Ended,     PrintAgent,       Guard: "只有结果不明且未答复时才改结果", Effect: "保存证据"),
            new Row([Sending, OnPaper],                 FellSilent,     Ended,     Performer.System, Effect: "结果不明，打印状态为已打印"),
            new Row([Ended],                            AnsweredYes,    Confirmed, Enterprise,       Guard: "结果不是未打印", Effect: "请求海关归档"),
            new Row([Ended],                            AnsweredNo,     Denied,    Enterprise,       Guard: "结果不是未打印", Effect: "转到打印异常申请"),
            new Row([Queued, Leased],                   Withdrawn,      Cancelled, Enterprise),
        ]);
}
