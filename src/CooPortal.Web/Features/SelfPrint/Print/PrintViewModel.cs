using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.Web.Shared.Elements;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.SelfPrint.Print;

public sealed record PrintViewModel
{
    public required PrintQuery Query { get; init; }

    public required IReadOnlyList<PrintListRow> Rows { get; init; }

    public required PagerView Pager { get; init; }

    public required BrowserAgent Agent { get; init; }

    public required string MinimumVersion { get; init; }

    /// <summary>Query string of this page, for coming back to it.</summary>
    public required string QueryString { get; init; }

    /// <summary>Why a certificate asked for by its number is not listed.</summary>
    public SelfPrintObstacle? Obstacle { get; init; }

    /// <summary>The question to ask now; null when everything is answered.</summary>
    public PrintQuestion? Unanswered { get; init; }

    /// <summary>What the page knows of jobs, agent and moving lines, so that it loads anew when one of them has changed.</summary>
    public required string Seen { get; init; }

    /// <summary>Lines that customs or a rendering job may still change.</summary>
    public string MovingIds => string.Join(',', Rows.Where(row => row.IsMoving).Select(row => row.Id.ToString("N")));

    public static IReadOnlyList<FieldOption> LayoutOptions { get; } =
        [.. Enum.GetValues<LayoutStatus>().Where(status => status != LayoutStatus.None).Select(status => new FieldOption(status.ToString(), status.TitleZh()))];

    public static IReadOnlyList<FieldOption> PrintOptions { get; } = [.. Enum.GetValues<PrintStatus>().Select(status => new FieldOption(status.ToString(), status.TitleZh()))];

    /// <summary>The three prompts of row 267; null when the agent can print.</summary>
    public static string? AgentProblem(AgentState state, string minimumVersion) => state switch
    {
        AgentState.NotInstalled => "本浏览器尚未配对打印控件。请先执行安装：点击“执行安装”下载、安装并启动打印控件，再点击“配对打印控件”。",
        AgentState.NotStarted => "打印控件没有启动。请在本计算机桌面双击快捷方式，重新启动打印控件，启动后本页自动刷新。",
        AgentState.TooOld => $"打印控件版本过低，请升级到 {minimumVersion} 及以上版本：点击“下载最新版本”。",
        AgentState.Ready => null,
    };

    /// <summary>Changes whenever the page must be drawn anew; the steps of a job in between are written into its badge.</summary>
    public static string Mark(IEnumerable<PrintJob> jobs, AgentState agent, IEnumerable<PrintListRow> moving)
    {
        var parts = jobs.Where(job => job.IsUnderWay).OrderBy(job => job.Id).Select(job => $"{job.Id:N}")
            .Append($"{agent}")
            .Concat(moving.OrderBy(row => row.Id).Select(row => $"{row.Id:N}.{row.LayoutStatus}.{row.ArchiveStatus}.{row.MayReprint}.{row.OriginalRefusal}.{row.CopyRefusal}.{row.ArchiveRefusal}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', parts))).AsSpan(0, 8));
    }

    /// <summary>Names of the print buttons that a line allows.</summary>
    public static string ActionsOf(PrintListRow row) => (row.OriginalRefusal, row.CopyRefusal) switch
    {
        (null, null) => "original copy both",
        (null, _) => "original",
        (_, null) => "copy",
        _ => "",
    };

    public static string ElementOf(PrintJob job) => $"step-{job.Id:N}";

    /// <summary>The step for people, with what the agent says it waits for.</summary>
    public static string StepText(PrintJob job) => job.State switch
    {
        PrintJobState.Ended when job.Content == PrintContent.Copy || job.Outcome == PrintOutcome.NotPrinted =>
            $"{Name(job)}：{job.Outcome?.TitleZh()}{(PrintQuestion.RemarkOf(job) is { } remark ? $"（{remark.TrimEnd('。')}）" : "")}",
        _ when job.Progress.Length > 0 && job.IsUnderWay => $"{Name(job)}：{job.State.TitleZh()}（{job.Progress}）",
        _ => $"{Name(job)}：{job.State.TitleZh()}",
    };

    public static Tone ToneOf(PrintJob job) => job.State switch
    {
        PrintJobState.Confirmed => Tone.Green,
        PrintJobState.Denied or PrintJobState.Cancelled => Tone.Red,
        PrintJobState.Ended => job.Outcome switch
        {
            PrintOutcome.NotPrinted => Tone.Red,
            PrintOutcome.Proven when job.Content == PrintContent.Copy => Tone.Green,
            _ => Tone.Orange,
        },
        _ => job.Progress.Length > 0 ? Tone.Orange : Tone.Blue,
    };

    /// <summary>The user may still withdraw it.</summary>
    public static bool MayCancel(PrintJob job) => job.State is PrintJobState.Queued or PrintJobState.Leased;

    private static string Name(PrintJob job) => job.Content == PrintContent.Original ? "正本" : "副本";
}
