using System.Diagnostics;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Operations.Health;

/// <summary>Looks at everything that an operator is called for, and says in his words what is wrong and what to do.</summary>
public sealed class CheckHealth(
    CooPortalDbContext db, FindCustomsHealth customs, DocumentOptions documents, KeyDates keys, TransparencyOptions transparency, IEnumerable<SealedLog> logs, VirusScanner scanner, IOptions<LoginOptions> login, TimeProvider clock)
{
    /// <summary>The certificates of a busy day are some 200 MB.</summary>
    private const long LittleSpace = 5L << 30;
    private const long NoSpace = 500L << 20;
    private static readonly TimeSpan SlowDatabase = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WaitingLong = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WaitingTooLong = TimeSpan.FromHours(1);
    private static readonly TimeSpan JobSilence = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan KeyWarning = TimeSpan.FromDays(30);
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The worst first.</summary>
    public async Task<IReadOnlyList<HealthFinding>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var findings = new List<HealthFinding>();
        try
        {
            findings.Add(await DatabaseAsync(cancellationToken));
            findings.AddRange(await CustomsAsync(cancellationToken));
            findings.Add(await WorkAsync(cancellationToken));
            findings.AddRange(await RecurringAsync(cancellationToken));
            findings.Add(await ClockAsync(cancellationToken));
            findings.AddRange(await LogsAsync(cancellationToken));
            findings.AddRange(await DataKeyAsync(cancellationToken));
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or InvalidOperationException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            findings.Add(new HealthFinding("数据库", HealthLevel.Broken, $"无法访问：{problem.GetBaseException().Message}", "检查数据库服务、网络和 Database:ConnectionString；恢复后系统自动继续，已提交的申报不会丢失。"));
        }

        findings.Add(Documents());
        findings.AddRange(await ScannerAsync(cancellationToken));
        findings.Add(SecondFactor());
        findings.AddRange(keys.All().Select(Key));
        return [.. findings.OrderByDescending(finding => finding.Level)];
    }

    private async Task<HealthFinding> DatabaseAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await db.Enterprises.AnyAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        var took = watch.Elapsed;
        return pending > 0 ? new HealthFinding("数据库", HealthLevel.Broken, $"有 {pending} 个结构更新没有执行。", "重新启动本节点；启动时自动更新。")
            : took > SlowDatabase ? new HealthFinding("数据库", HealthLevel.Warning, $"应答缓慢（{took.TotalMilliseconds:0} 毫秒）。", "检查数据库服务器的负载和磁盘。")
            : new HealthFinding("数据库", HealthLevel.Well, $"应答正常（{took.TotalMilliseconds:0} 毫秒）。");
    }

    private HealthFinding Documents()
    {
        const string subject = "证书文件夹";
        try
        {
            Directory.CreateDirectory(documents.Folder);
            var probe = Path.Combine(documents.Folder, $".probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            var free = new DriveInfo(Path.GetFullPath(documents.Folder)).AvailableFreeSpace;
            var says = $"可写入，剩余 {free / (double)(1 << 30):0.0} GB。";
            return free < NoSpace ? new HealthFinding(subject, HealthLevel.Broken, says, "空间即将用完，正本无法生成：立即扩容，或移走其他文件。")
                : free < LittleSpace ? new HealthFinding(subject, HealthLevel.Warning, says, "安排扩容；不要删除已生成的证书文件。")
                : new HealthFinding(subject, HealthLevel.Well, says);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new HealthFinding(subject, HealthLevel.Broken, $"无法写入：{problem.Message}", "检查 Documents:Folder 是否已挂载、运行门户的账号是否有写权限。正本暂时无法生成，恢复后在“任务”中重新执行。", "/platform/jobs");
        }
    }

    private HealthFinding SecondFactor()
    {
        const string subject = "平台管理员登录";
        return login.Value.SecondFactor
            ? new HealthFinding(subject, HealthLevel.Well, "须输入动态验证码。")
            : new HealthFinding(
                subject,
                HealthLevel.Warning,
                "动态验证码已关闭，平台管理员只凭密码登录：知道密码的人就能管理整个门户。",
                "删除设置 Login:SecondFactor=false 并重新启动各节点，平台管理员下次登录时按页面设置；只有门户之前另有第二重验证时才可以关闭，见 docs/operations/install.md。");
    }

    private async Task<IReadOnlyList<HealthFinding>> CustomsAsync(CancellationToken cancellationToken)
    {
        var health = await customs.ExecuteAsync(null, cancellationToken);
        var age = health.OldestWaitingSince is { } since ? Now - since : TimeSpan.Zero;
        var link = health switch
        {
            { ClosedBecause: { } reason } => new HealthFinding("海关通道", HealthLevel.Broken, $"海关拒绝了我方密钥，通道已暂停：{reason}", "与海关核对 Customs:Outgoing 的密钥，更换后在“收发报文”的“等待与失败”中重新打开通道。", "/messages/waiting"),
            { HasFailedTries: true } when age > WaitingLong => new HealthFinding("海关通道", HealthLevel.Broken, "海关系统无法连接，报文等待重试。", "检查到海关的网络和 Customs:Address；不需要重新申报，恢复后自动发送。", "/messages/waiting"),
            { HasFailedTries: true } => new HealthFinding("海关通道", HealthLevel.Warning, "最近一次发送失败，正在重试。", "稍候刷新；持续失败时检查网络。", "/messages/waiting"),
            _ => new HealthFinding("海关通道", HealthLevel.Well, "正常。"),
        };
        var outbox = health.Waiting == 0 ? new HealthFinding("发件箱", HealthLevel.Well, "没有等待的报文。")
            : new HealthFinding(
                "发件箱",
                age > WaitingTooLong ? HealthLevel.Broken : age > WaitingLong ? HealthLevel.Warning : HealthLevel.Well,
                $"{health.Waiting} 份等待，最早的已等 {Told(age)}。",
                age > WaitingLong ? "查看海关通道一行；通道正常时检查是否有工作节点（Roles 含 worker）在运行。" : "",
                "/messages/waiting");
        var inbox = health.FailedInbox + health.Parked == 0 ? new HealthFinding("收件箱", HealthLevel.Well, "全部处理。")
            : new HealthFinding("收件箱", HealthLevel.Warning, $"{health.FailedInbox} 份处理失败，{health.Parked} 份找不到对应的记录。", "查看原因，排除后重新执行。", "/messages/waiting");
        return [link, outbox, inbox];
    }

    private async Task<HealthFinding> WorkAsync(CancellationToken cancellationToken)
    {
        var (now, late) = (Now, Now - JobSilence);
        var failed = await db.WorkItems.CountAsync(row => row.DoneAt == null && row.HasFailed, cancellationToken);
        var overdue = await db.WorkItems.CountAsync(row => row.DoneAt == null && !row.HasFailed && row.DueAt < late && (row.LeaseUntil == null || row.LeaseUntil < now), cancellationToken);
        return overdue > 0 ? new HealthFinding("后台任务", HealthLevel.Broken, $"{overdue} 项到时未执行。", "检查是否有工作节点（Roles 含 worker）在运行，处理器是否过载。", "/platform/jobs")
            : failed > 0 ? new HealthFinding("后台任务", HealthLevel.Warning, $"{failed} 项失败五次后停下。", "打开“任务”查看原因，排除后重新执行。", "/platform/jobs")
            : new HealthFinding("后台任务", HealthLevel.Well, "没有失败或积压。");
    }

    private async Task<IReadOnlyList<HealthFinding>> ScannerAsync(CancellationToken cancellationToken)
    {
        const string subject = "病毒扫描";
        return !scanner.IsSet ? []
            : await scanner.TroubleAsync(cancellationToken) is { } trouble
                ? [new HealthFinding(subject, HealthLevel.Broken, $"没有应答：{trouble}。企业不能上传附件。", "检查 clamd 服务、网络和 VirusScanner:Address；恢复后立即可以上传。")]
                : [new HealthFinding(subject, HealthLevel.Well, "应答正常。")];
    }

    private async Task<IReadOnlyList<HealthFinding>> RecurringAsync(CancellationToken cancellationToken)
    {
        var wanted = new List<(string Job, string Subject)> { (PullMailboxJob.Name, "收取海关回执") };
        if (transparency.IsSet)
        {
            wanted.Add((SealLogsJob.Name, "封存日志"));
        }

        var runs = await db.JobLeases.AsNoTracking().ToDictionaryAsync(row => row.Name, cancellationToken);
        return
        [
            .. wanted.Select(job => runs.GetValueOrDefault(job.Job)?.LastRunAt is { } last && Now - last < JobSilence
                ? new HealthFinding(job.Subject, HealthLevel.Well, $"{Told(Now - last)}前执行。")
                : new HealthFinding(
                    job.Subject,
                    HealthLevel.Broken,
                    runs.GetValueOrDefault(job.Job)?.LastRunAt is { } before ? $"已 {Told(Now - before)}没有执行。" : "从未执行。",
                    "检查是否有工作节点（Roles 含 worker）在运行，查看其日志。",
                    "/platform/jobs")),
        ];
    }

    private async Task<IReadOnlyList<HealthFinding>> DataKeyAsync(CancellationToken cancellationToken)
    {
        if (!db.Protector.HasFormerKeys)
        {
            return [];
        }

        var last = await db.JobLeases.AsNoTracking().SingleOrDefaultAsync(row => row.Name == RenewDataKeyJob.Name, cancellationToken);
        return
        [
            last?.LastResult == RenewDataKeyJob.NothingLeft
                ? new HealthFinding("数据密钥", HealthLevel.Warning, $"{RenewDataKeyJob.NothingLeft}（{Told(Now - last.LastRunAt!.Value)}前检查）。", "所有节点都用新密钥之后，从 Database:FormerDataKeys 中移除旧密钥；仍在使用的备份要用旧密钥才能读取，请另行保管。")
                : new HealthFinding("数据密钥", HealthLevel.Warning, $"正在用新密钥改写加密的内容：{(last is { LastResult.Length: > 0 } ? last.LastResult : "还没有执行")}。", "无须操作，工作节点每 10 分钟改写一批；改写完之前不要移除 Database:FormerDataKeys 中的旧密钥。"),
        ];
    }

    private async Task<HealthFinding> ClockAsync(CancellationToken cancellationToken)
    {
        var newest = await db.AuditEntries.OrderByDescending(row => row.At).Select(row => (DateTime?)row.At).FirstOrDefaultAsync(cancellationToken);
        return newest is { } at && at - Now > ClockTolerance
            ? new HealthFinding("系统时钟", HealthLevel.Broken, $"本节点比已有的记录慢 {Told(at - Now)}。", "校准各节点的时间（NTP）；相差 5 分钟以上时海关拒收报文。")
            : new HealthFinding("系统时钟", HealthLevel.Well, "与已有的记录相符。");
    }

    private async Task<IReadOnlyList<HealthFinding>> LogsAsync(CancellationToken cancellationToken)
    {
        const string subject = "日志封存";
        if (!transparency.IsSet)
        {
            return [new HealthFinding(subject, HealthLevel.Warning, "没有设置密钥，审计日志和签发公开日志未封存。", "设置 Transparency:KeyFile 和 Transparency:Folder，见 docs/operations/audit.md。")];
        }

        var findings = new List<HealthFinding>();
        foreach (var log in logs)
        {
            var head = await log.HeadAsync(cancellationToken);
            var waiting = await log.UnsealedAsync((head?.At ?? DateTime.UnixEpoch) - WaitingLong, 1, cancellationToken);
            findings.Add(waiting is [var row] && Now - row.At > JobSilence
                ? new HealthFinding($"{subject} {log.Title}", HealthLevel.Broken, $"最早的记录已等 {Told(Now - row.At)}。", "查看“任务”中 seal-logs 的结果；提示数据库被恢复或改动时按 docs/operations/audit.md 处理。", "/platform/jobs")
                : new HealthFinding($"{subject} {log.Title}", HealthLevel.Well, $"已封存 {head?.Size ?? 0} 条。"));
        }

        return findings;
    }

    private HealthFinding Key((string Name, DateTime? End) key) => key.End switch
    {
        null => new HealthFinding(key.Name, HealthLevel.Broken, "读不到，或没有设置。", "检查配置中的文件名、密码和权限。"),
        { } end when end < Now => new HealthFinding(key.Name, HealthLevel.Broken, $"已于 {end:yyyy-MM-dd} 到期。", "立即更换，更换办法见 docs/operations/install.md。"),
        { } end when end - Now < KeyWarning => new HealthFinding(key.Name, HealthLevel.Warning, $"{end:yyyy-MM-dd} 到期，还有 {(end - Now).TotalDays:0} 天。", "安排更换，更换办法见 docs/operations/install.md。"),
        { } end => new HealthFinding(key.Name, HealthLevel.Well, $"有效期至 {end:yyyy-MM-dd}。"),
    };

    private static string Told(TimeSpan time) => time.TotalDays >= 1 ? $"{time.TotalDays:0.0} 天"
        : time.TotalHours >= 1 ? $"{time.TotalHours:0.0} 小时"
        : time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0} 分钟"
        : $"{Math.Max(0, time.TotalSeconds):0} 秒";
}
