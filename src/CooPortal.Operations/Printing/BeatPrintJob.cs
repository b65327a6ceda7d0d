using CooPortal.Domain.Printing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The agent is alive: prolongs a lease and keeps a sent job from falling silent. A conditional update; it leaves no audit line.</summary>
public sealed class BeatPrintJob(CooPortalDbContext db, TimeProvider clock)
{
    /// <exception cref="AttemptRefusedException">The lease ended or the job is over.</exception>
    public async Task ExecuteAsync(AgentAttempt attempt, Heartbeat heartbeat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + PrintJob.Lease;
        var hash = SecretToken.Hash(attempt.Token);
        var progress = Word(heartbeat);
        var changed = await db.PrintJobs.InEveryEnterprise()
            .Where(row => row.Id == attempt.JobId && row.AgentDeviceId == attempt.DeviceId && row.Attempt == attempt.Attempt && row.TokenHash == hash)
            .Where(row => (row.State == PrintJobState.Leased && row.LeaseUntil > now) || row.State == PrintJobState.Sending || row.State == PrintJobState.Printing)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LeaseUntil, row => row.State == PrintJobState.Leased ? until : null)
                .SetProperty(row => row.Progress, progress)
                .SetProperty(row => row.LastReportAt, now)
                .SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
        if (changed == 0)
        {
            throw new AttemptRefusedException("该打印任务的租约已到期，或任务已结束。");
        }
    }

    private static string Word(Heartbeat heartbeat) => heartbeat.Trouble switch
    {
        null => "",
        PrinterTrouble.Unreachable => "打印机没有响应，请检查电源和连接",
        PrinterTrouble.Busy => "打印机正在打印其他文件，等待中",
        PrinterTrouble.NoA4 => "打印机不支持 A4 纸",
        PrinterTrouble.NoTwoSided => "打印机不支持自动双面打印，请更换支持双面自动打印的彩色打印机",
        PrinterTrouble.NoColour => "打印机不支持彩色打印，请更换支持双面自动打印的彩色打印机",
        PrinterTrouble.NoPdf => "打印机不能直接打印 PDF",
        PrinterTrouble.OptionsRefused => "打印机拒绝了 A4 双面彩色的设置",
        PrinterTrouble.Stopped => "打印机已停止，请按打印机面板的提示处理",
        PrinterTrouble.NoPaper => "打印机缺纸，请放入 A4 纸，打印会自动继续",
        PrinterTrouble.Jammed => "打印机卡纸，请取出卡住的纸张，核对已打出的页面",
        PrinterTrouble.NoToner => "打印机缺墨或墨粉用尽，请更换后继续",
        PrinterTrouble.CoverOpen => "打印机机盖未关好，请关好机盖，打印会自动继续",
        PrinterTrouble.NotConfigured => "打印控件没有设置打印机",
        _ => "",
    };
}
