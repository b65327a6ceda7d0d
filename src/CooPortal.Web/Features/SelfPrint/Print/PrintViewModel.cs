using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.SelfPrint.Print;

public sealed record PrintViewModel
{
    public string? Number { get; init; }

    public required IReadOnlyList<PrintListRow> Rows { get; init; }

    public required BrowserAgent Agent { get; init; }

    public required string MinimumVersion { get; init; }

    /// <summary>The question to ask now; null when everything is answered.</summary>
    public PrintQuestion? Unanswered { get; init; }

    /// <summary>What the page knows of the jobs under way, those outside the list included, so that it loads anew when a step has changed.</summary>
    public required string Seen { get; init; }

    /// <summary>The three prompts of row 267; null when the agent can print.</summary>
    public static string? AgentProblem(AgentState state, string minimumVersion) => state switch
    {
        AgentState.NotInstalled => "本浏览器尚未配对打印控件。请先执行安装，再点击“配对打印控件”。",
        AgentState.NotStarted => "打印控件没有启动。请在本计算机上重新启动打印控件，系统托盘出现图标后刷新本页。",
        AgentState.TooOld => $"打印控件版本过低，请升级到 {minimumVersion} 及以上版本。",
        AgentState.Ready => null,
    };

    /// <summary>Changes whenever the list must be drawn anew.</summary>
    public static string Mark(IEnumerable<PrintJob> jobs, AgentState agent) =>
        string.Join(';', jobs.Where(IsUnderWay).OrderBy(job => job.Id).Select(job => $"{job.Id:N}.{(int)job.State}").Append($"{(int)agent}"));

    public static string ElementOf(PrintJob job) => $"step-{job.Id:N}";

    /// <summary>The step for people, with what the agent says it waits for.</summary>
    public static string StepText(PrintJob job) => job.State switch
    {
        PrintJobState.Ended when job.Content == PrintContent.Copy || job.Outcome == PrintOutcome.NotPrinted => $"{Name(job)}：{job.Outcome?.TitleZh()}",
        _ when job.Progress.Length > 0 && IsUnderWay(job) => $"{Name(job)}：{job.State.TitleZh()}（{job.Progress}）",
        _ => $"{Name(job)}：{job.State.TitleZh()}",
    };

    public static Tone ToneOf(PrintJob job) => job.State switch
    {
        PrintJobState.Confirmed => Tone.Green,
        PrintJobState.Denied or PrintJobState.Cancelled => Tone.Red,
        PrintJobState.Ended => job.Outcome == PrintOutcome.NotPrinted ? Tone.Red : Tone.Orange,
        _ => Tone.Blue,
    };

    public static Tone ToneOf(LayoutStatus status) => status == LayoutStatus.Received ? Tone.Green : Tone.Orange;

    /// <summary>The user may still withdraw it.</summary>
    public static bool MayCancel(PrintJob job) => job.State is PrintJobState.Queued or PrintJobState.Leased;

    private static bool IsUnderWay(PrintJob job) => job.State is PrintJobState.Queued or PrintJobState.Leased or PrintJobState.Sending or PrintJobState.Printing;

    private static string Name(PrintJob job) => job.Content == PrintContent.Original ? "正本" : "副本";
}
