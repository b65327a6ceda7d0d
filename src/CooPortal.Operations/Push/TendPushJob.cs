using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CooPortal.Operations.Push;

/// <summary>
/// Tells of verifications whose 回复期限 comes near, and deletes what is old. Schedule: every quarter of an hour, on one node at a time. Running twice
/// tells once: the date is part of the notice's key. On failure the next run does it.
/// </summary>
[DisallowConcurrentExecution]
public sealed class TendPushJob(IServiceScopeFactory scopes, PushOptions options, TimeProvider clock) : IJob
{
    public const string Name = "tend-push";

    /// <summary>A notice when so many days or fewer are left; 0 is the day itself, -1 too late.</summary>
    private static readonly int[] marks = [-1, 0, 1, 3];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RunAsync(cancellationToken);

    /// <returns>How many verifications were told of.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        await scopes.RunLeasedAsync(
            Name,
            Lease,
            async services =>
            {
                var db = services.GetRequiredService<CooPortalDbContext>();
                told = await RemindAsync(db, cancellationToken);
                await SweepAsync(db, cancellationToken);
                return $"提醒核查 {told} 条";
            },
            cancellationToken);
        return told;
    }

    private async Task<int> RemindAsync(CooPortalDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = ChinaCalendar.DayInChina(now);
        var latest = today.AddDays(marks[^1]);
        var records = await db.VerificationRecords.InEveryEnterprise().AsNoTracking()
            .Where(row => VerificationFilter.Waiting.Contains(row.State) && row.ReplyBy <= latest)
            .Select(row => new { row.Id, row.EnterpriseId, row.Number, row.ReplyBy }).ToListAsync(cancellationToken);
        var due = records.Select(row => (Row: row, Mark: marks.First(mark => row.ReplyBy.DayNumber - today.DayNumber <= mark)))
            .Select(due => (due.Row, Left: due.Row.ReplyBy.DayNumber - today.DayNumber, Key: $"verification-due:{due.Row.Id:N}:{due.Row.ReplyBy:yyyyMMdd}:{due.Mark}")).ToList();
        var keys = due.Select(item => item.Key).ToList();
        var known = await db.Notices.InEveryEnterprise().Where(row => keys.Contains(row.SourceKey)).Select(row => row.SourceKey).ToListAsync(cancellationToken);
        var fresh = due.Where(item => !known.Contains(item.Key)).ToList();
        foreach (var enterprise in fresh.GroupBy(item => item.Row.EnterpriseId))
        {
            db.Notices.AddRange(enterprise.Select(item => new Notice
            {
                EnterpriseId = enterprise.Key,
                Event = PushEvent.VerificationDue,
                SubjectKind = VerificationReceipts.Record,
                SubjectId = item.Row.Id,
                Number = item.Row.Number,
                Sender = "系统",
                Text = $"核查记录单 {item.Row.Number} 的回复期限是 {item.Row.ReplyBy:yyyy-MM-dd}，{Words(item.Left)}。",
                Time = now,
                CreatedAt = now,
                SourceKey = item.Key,
            }));
            await db.SaveAuditedAsync(Actor.System("核查期限提醒") with { EnterpriseId = enterprise.Key }, nameof(TendPushJob), cancellationToken);
        }

        return fresh.Count;
    }

    private static string Words(int left) => left switch
    {
        < 0 => "已经逾期，请尽快处理并提交",
        0 => "今天到期",
        _ => $"还有 {left} 天",
    };

    private async Task SweepAsync(CooPortalDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (deliveries, notices) = (now.AddDays(-options.KeepDeliveriesDays), now.AddDays(-options.KeepNoticesDays));
        await db.PushDeliveries.InEveryEnterprise().Where(row => row.CreatedAt < deliveries && row.State != PushDeliveryState.Waiting).ExecuteDeleteAsync(cancellationToken);
        await db.NoticeReads.Where(read => db.Notices.InEveryEnterprise().Any(row => row.Id == read.NoticeId && row.CreatedAt < notices)).ExecuteDeleteAsync(cancellationToken);
        await db.Notices.InEveryEnterprise()
            .Where(row => row.CreatedAt < notices && !db.PushDeliveries.InEveryEnterprise().Any(delivery => delivery.NoticeId == row.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
