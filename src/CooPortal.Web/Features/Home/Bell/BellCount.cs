using System.Globalization;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>How many receipts came since the user last opened the bell.</summary>
public sealed class BellCount(CooPortalDbContext db, UserPreferences preferences)
{
    public const string Preference = "bell-seen";

    private const int Most = 99;

    public async Task<DateTime> SeenAsync(Guid userId, CancellationToken cancellationToken) =>
        DateTime.TryParse(await preferences.ReadAsync(userId, Preference, cancellationToken), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var seen)
            ? seen
            : DateTime.UnixEpoch;

    public async Task<int> OfAsync(Guid userId, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(userId, cancellationToken);
        return await db.Receipts.Where(receipt => receipt.ReceivedAt > seen).Take(Most + 1).CountAsync(cancellationToken);
    }

    public static string Text(int count) => count > Most ? "99+" : count.ToString(CultureInfo.InvariantCulture);
}
