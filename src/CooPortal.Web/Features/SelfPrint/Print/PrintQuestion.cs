using System.Text.Json;
using CooPortal.Domain.Printing;
using CooPortal.PrintProtocol;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.SelfPrint.Print;

/// <summary>The question of row 276 with what the printer said.</summary>
public sealed record PrintQuestion
{
    public required Guid JobId { get; init; }

    public required string CertificateNumber { get; init; }

    /// <summary>Caption and value of each piece of evidence.</summary>
    public required IReadOnlyList<(string Caption, string Value)> Evidence { get; init; }

    /// <summary>Only a proven print suggests an answer; the answer stays the user's.</summary>
    public string? Suggestion { get; init; }

    /// <summary>"proven" or "doubtful", for the colour of the evidence.</summary>
    public string Tone => Suggestion is null ? "doubtful" : "proven";

    /// <summary>The manual's words.</summary>
    public string Text =>
        $"请如实确认证书（{CertificateNumber}）是否已打印成功！若成功，请务必点击“是”，海关将自动进行归档；若打印正本失败，请务必点击“否”，系统将不会进行自动归档，"
        + "请在排除故障后及时在“打印异常申请”功能进行重新打印，并确定打印结果。请注意：海关归档后证书数据才可在外方可被查询到，查询不到将影响境外通关！";

    public static PrintQuestion Of(PrintJob job) => new()
    {
        JobId = job.Id,
        CertificateNumber = job.CertificateNumber,
        Evidence = [.. EvidenceOf(job)],
        Suggestion = job.Outcome == Domain.Printing.PrintOutcome.Proven ? "打印机的计数与文件相符。核对纸张无误后，可点击“是”。" : null,
    };

    /// <summary>The agent's own words about how a job ended; null when it had none.</summary>
    public static string? RemarkOf(PrintJob job) => job.Evidence.Length == 0 ? null : Read(job.Evidence).Remark;

    /// <summary>Caption and value of each piece of evidence of a job that ended.</summary>
    public static IEnumerable<(string Caption, string Value)> EvidenceOf(PrintJob job)
    {
        yield return ("打印结果", job.Outcome switch
        {
            Domain.Printing.PrintOutcome.Proven => "打印机报告已完成，且页数相符",
            Domain.Printing.PrintOutcome.Reported => "打印机报告已完成，但没有给出页数",
            _ => "不能确定是否已打印，请核对纸张",
        });
        yield return ("提交时间", ChinaTime.Time(job.CreatedAt));
        yield return ("结束时间", ChinaTime.Time(job.EndedAt));
        if (job.Evidence.Length == 0)
        {
            yield return ("说明", "打印控件超过15分钟没有消息");
            yield break;
        }

        var evidence = Read(job.Evidence);
        yield return ("打印机", evidence.Printer);
        yield return ("文件页数", $"{evidence.SidesSent} 面");
        if (evidence.Kind == PrinterKind.Folder)
        {
            yield return ("说明", "文件已完整写入文件夹；文件夹打印机不能证明已打印到纸上");
        }
        else if (evidence.Kind == PrinterKind.Command)
        {
            yield return ("说明", "命令打印机只能说明数据已交给驱动程序，不能证明已打印到纸上");
        }
        else if (evidence.Kind == PrinterKind.Queue)
        {
            yield return ("说明", "该打印队列只能报告数据已交给打印机，不能证明已打印到纸上");
        }

        if (evidence.Remark is { Length: > 0 } remark)
        {
            yield return ("控件说明", remark);
        }

        if (evidence.Impressions is > 0)
        {
            yield return ("打印机计数", $"{evidence.Impressions} 面");
        }

        if (evidence.Sheets is > 0)
        {
            yield return ("打印机用纸", $"{evidence.Sheets} 张");
        }

        if (evidence.Reasons.Count > 0)
        {
            yield return ("打印机状态", string.Join("、", evidence.Reasons));
        }
    }

    private static PrintEvidence Read(string evidence) => JsonSerializer.Deserialize<PrintEvidence>(evidence, ProtocolJson.Options)!;
}
