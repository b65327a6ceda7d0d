using CooPortal.Domain.Printing;

namespace CooPortal.Domain.Lifecycle;

/// <summary>打印异常申请 (decisions.md 15).</summary>
public static class PrintExceptionLifecycle
{
    public static LifecycleTable<PrintExceptionState, PrintExceptionEvent> Table { get; } = new(
        "打印异常申请",
        PrintExceptionNames.TitleZh,
        PrintExceptionNames.TitleZh,
        [
            new([PrintExceptionState.Submitted], PrintExceptionEvent.Accepted, PrintExceptionState.Accepted, Performer.Customs, Effect: "可再打印一次正本"),
            new([PrintExceptionState.Submitted], PrintExceptionEvent.Refused, PrintExceptionState.Refused, Performer.Customs),
        ]);
}
