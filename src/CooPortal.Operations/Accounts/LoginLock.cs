using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>
/// Failed tries of an account. Five in 15 minutes lock it for browsers it does not know; a browser that logged in before has a count of its own,
/// so a stranger cannot lock the owner out.
/// </summary>
public sealed class LoginLock(CooPortalDbContext db, TimeProvider clock)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Which count a browser has; empty for one that the account does not know.</summary>
    public async Task<string> CountOfAsync(Guid? userId, string? deviceToken, CancellationToken cancellationToken)
    {
        if (userId is null || string.IsNullOrEmpty(deviceToken))
        {
            return "";
        }

        var hash = SecretToken.Hash(deviceToken);
        return await db.KnownDevices.AnyAsync(row => row.UserId == userId && row.DeviceHash == hash, cancellationToken) ? hash : "";
    }

    public Task<int> FailuresAsync(string name, string deviceHash, CancellationToken cancellationToken)
    {
        var since = Now - Window;
        return db.LoginFailures.CountAsync(row => row.NormalisedUserName == name && row.DeviceHash == deviceHash && row.At > since, cancellationToken);
    }

    /// <returns>The row, so that a try that turns out right can be taken back.</returns>
    public async Task<LoginFailure> AddFailureAsync(string name, string deviceHash, CancellationToken cancellationToken)
    {
        var failure = db.LoginFailures.Add(new LoginFailure { NormalisedUserName = name, DeviceHash = deviceHash, At = Now }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return failure;
    }

    public Task ForgiveAsync(string name, string deviceHash, CancellationToken cancellationToken) =>
        db.LoginFailures.Where(row => row.NormalisedUserName == name && row.DeviceHash == deviceHash).ExecuteDeleteAsync(cancellationToken);
}
