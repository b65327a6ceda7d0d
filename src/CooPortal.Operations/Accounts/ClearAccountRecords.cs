using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>Deletes the sessions of browsers that never came back, and failed logins a day old.</summary>
public sealed class ClearAccountRecords(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan FailuresKeptFor = TimeSpan.FromDays(1);

    /// <returns>How many were deleted.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Sessions.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken)
            + await db.LoginFailures.Where(row => row.At < now - FailuresKeptFor).ExecuteDeleteAsync(cancellationToken);
    }
}
