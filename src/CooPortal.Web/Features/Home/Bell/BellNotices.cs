using System.Globalization;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>What a user's bell holds: everything up to a moment is read, and of what came later those that he opened.</summary>
public sealed class BellNotices(CooPortalDbContext db, UserPreferences preferences)
{
    private const string Preference = "bell-seen";
    private const int Most = 99;

    public async Task<int> UnreadAsync(Guid userId, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(userId, cancellationToken);
        return await Unread(userId, seen).Take(Most + 1).CountAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<BellLine>> NewestAsync(Guid userId, int most, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(userId, cancellationToken);
        var notices = await Of(userId).AsNoTracking().OrderByDescending(row => row.Time).ThenByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken);
        var ids = notices.Select(row => row.Id).ToList();
        var unread = await Unread(userId, seen).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. notices.Select(row => new BellLine(row, unread.Contains(row.Id)))];
    }

    /// <returns>The notice; null when the user has no such.</returns>
    public async Task<Notice?> ReadAsync(Guid userId, Guid id, CancellationToken cancellationToken)
    {
        var notice = await Of(userId).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (notice is not null && await Unread(userId, await SeenAsync(userId, cancellationToken)).AnyAsync(row => row.Id == id, cancellationToken))
        {
            var read = new NoticeRead { UserId = userId, NoticeId = id };
            db.NoticeReads.Add(read);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // another tab opened it in the same moment
                db.Entry(read).State = EntityState.Detached;
            }
        }

        return notice;
    }

    public async Task ReadAllAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await Of(userId).MaxAsync(row => (DateTime?)row.CreatedAt, cancellationToken) is { } newest)
        {
            await preferences.WriteAsync(userId, Preference, newest.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
            await db.NoticeReads.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        }
    }

    public static string Text(int count) => count > Most ? "99+" : count.ToString(CultureInfo.InvariantCulture);

    private IQueryable<Notice> Of(Guid userId) => db.Notices.Where(row => row.ForUserId == null || row.ForUserId == userId);

    private IQueryable<Notice> Unread(Guid userId, DateTime seen) =>
        Of(userId).Where(row => row.CreatedAt > seen && !db.NoticeReads.Any(read => read.UserId == userId && read.NoticeId == row.Id));

    /// <summary>A new colleague is not told of what was before him.</summary>
    private async Task<DateTime> SeenAsync(Guid userId, CancellationToken cancellationToken) =>
        DateTime.TryParse(await preferences.ReadAsync(userId, Preference, cancellationToken), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var seen)
            ? seen
            : await db.Users.Where(row => row.Id == userId).Select(row => row.CreatedAt).SingleAsync(cancellationToken) - TimeSpan.FromSeconds(1);
}
