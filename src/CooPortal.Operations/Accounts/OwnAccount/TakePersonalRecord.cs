using CooPortal.Domain.Accounts;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.OwnAccount;

/// <summary>下载我的数据: everything about the actor's own account, in one piece (个人信息保护法 第四十五条).</summary>
public sealed class TakePersonalRecord(CooPortalDbContext db)
{
    public const int MostActions = 10_000;

    public async Task<PersonalRecord> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var id = actor.UserId!.Value;
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var drafts = await db.FormDrafts.AsNoTracking().Where(row => row.UserId == id).OrderBy(row => row.FormKey).Select(row => new { row.FormKey, row.SavedAt }).ToListAsync(cancellationToken);
        var record = new PersonalRecord
        {
            User = user,
            Enterprise = await db.Enterprises.AsNoTracking().SingleOrDefaultAsync(row => row.Id == user.EnterpriseId, cancellationToken),
            Cards = await db.Cards.AsNoTracking().Where(row => row.UserId == id).OrderBy(row => row.BoundAt).ToListAsync(cancellationToken),
            Signatures = await db.SealImages.AsNoTracking().Where(row => row.HolderUserId == id).OrderBy(row => row.CreatedAt)
                .Select(row => new SignatureOfHolder(row.Kind, row.Name, row.ValidFrom, row.ValidTo, row.IsEnabled, row.CreatedAt)).ToListAsync(cancellationToken),
            SecondFactorSince = await db.SecondFactors.Where(row => row.UserId == id).Select(row => row.ConfirmedAt).SingleOrDefaultAsync(cancellationToken),
            Sessions = await db.Sessions.AsNoTracking().Where(row => row.UserId == id).OrderByDescending(row => row.LastSeenAt).ToListAsync(cancellationToken),
            Devices = await db.KnownDevices.AsNoTracking().Where(row => row.UserId == id).OrderByDescending(row => row.LastSeenAt).ToListAsync(cancellationToken),
            Failures = await db.LoginFailures.Where(row => row.NormalisedUserName == user.NormalisedUserName).OrderByDescending(row => row.At).Select(row => row.At).ToListAsync(cancellationToken),
            Addresses = await db.PushAddresses.AsNoTracking().Where(row => row.UserId == id).OrderBy(row => row.Channel).ToListAsync(cancellationToken),
            Subscriptions = await db.PushSubscriptions.AsNoTracking().Where(row => row.UserId == id).OrderBy(row => row.Event).ThenBy(row => row.Channel).ToListAsync(cancellationToken),
            QuietHours = await db.QuietHours.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == id, cancellationToken),
            Drafts = [.. drafts.Select(draft => (draft.FormKey, draft.SavedAt))],
            Tabs = await db.WorkTabs.AsNoTracking().Where(row => row.UserId == id).OrderBy(row => row.Position).ToListAsync(cancellationToken),
            Preferences = await db.UserPreferences.AsNoTracking().Where(row => row.UserId == id).OrderBy(row => row.Name).ToListAsync(cancellationToken),
            Actions = await ActionsAsync(user, cancellationToken),
        };
        await db.SaveAuditedAsync(actor, nameof(TakePersonalRecord), cancellationToken);
        return record;
    }

    // the enterprise is asked for because the index begins with it
    private Task<List<PersonalAction>> ActionsAsync(User user, CancellationToken cancellationToken) =>
        db.AuditEntries.AsNoTracking()
            .Where(row => row.EnterpriseId == user.EnterpriseId && row.ActorUserId == user.Id && row.Action != RecordForeignAttempt.Action)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(MostActions)
            .Select(row => new PersonalAction(row.At, row.Action, row.SubjectType, row.SubjectId, row.Reason)).ToListAsync(cancellationToken);
}
