using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>保存订阅, and 免打扰时段.</summary>
public sealed class SaveSubscriptions(CooPortalDbContext db)
{
    /// <exception cref="BrokenRulesException">a time that is none, or a channel without a confirmed address; paths QuietFrom, QuietUntil and empty</exception>
    public async Task ExecuteAsync(SaveSubscriptionsInput input, Actor actor, CancellationToken cancellationToken)
    {
        var quiet = Quiet(input);
        var addresses = await db.PushAddresses.AsNoTracking().Where(row => row.UserId == actor.UserId && row.ConfirmedAt != null).Select(row => row.Channel).ToListAsync(cancellationToken);
        if (input.Wanted.Select(pair => pair.Channel).Distinct().Except(addresses).ToList() is [var missing, ..])
        {
            throw new BrokenRulesException("", $"请先确认{missing.TitleZh()}的接收地址，再订阅。");
        }

        var (enterpriseId, userId) = (actor.EnterpriseId!.Value, actor.UserId!.Value);
        var known = await db.PushSubscriptions.Where(row => row.UserId == userId).ToListAsync(cancellationToken);
        var wanted = input.Wanted.Where(pair => pair.Event.IsOffered() && pair.Channel != PushChannel.Webhook).ToHashSet();
        db.PushSubscriptions.RemoveRange(known.Where(row => !wanted.Contains((row.Event, row.Channel))));
        db.PushSubscriptions.AddRange(wanted.Except(known.Select(row => (row.Event, row.Channel)))
            .Select(pair => new PushSubscription { EnterpriseId = enterpriseId, UserId = userId, Event = pair.Event, Channel = pair.Channel }));

        var hours = await db.QuietHours.SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken);
        if (quiet is not { } span)
        {
            db.QuietHours.RemoveRange(hours is null ? [] : [hours]);
        }
        else if (hours is null)
        {
            db.QuietHours.Add(new QuietHours { EnterpriseId = enterpriseId, UserId = userId, FromMinute = span.From, UntilMinute = span.Until });
        }
        else
        {
            (hours.FromMinute, hours.UntilMinute) = span;
        }

        await db.SaveAuditedAsync(actor, nameof(SaveSubscriptions), cancellationToken);
    }

    private static (int From, int Until)? Quiet(SaveSubscriptionsInput input)
    {
        if (input.QuietFrom.Length == 0 && input.QuietUntil.Length == 0)
        {
            return null;
        }

        var (from, until) = (Minute("QuietFrom", input.QuietFrom), Minute("QuietUntil", input.QuietUntil));
        return from == until ? throw new BrokenRulesException("QuietUntil", "开始和结束时间不能相同；不需要免打扰的，请把两栏都清空。") : (from, until);
    }

    private static int Minute(string path, string typed) => TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? (time.Hour * 60) + time.Minute
        : throw new BrokenRulesException(path, "请按 22:00 的格式填写时间。");
}
