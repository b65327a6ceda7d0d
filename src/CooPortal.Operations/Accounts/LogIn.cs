using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Accounts;

/// <summary>
/// Checks a name and password. Five failures in 15 minutes lock the account for browsers it does not know; a browser that logged in before has
/// a count of its own, so a stranger cannot lock the owner out. Whoever guesses learns nothing: every failure is the same answer.
/// </summary>
public sealed class LogIn(CooPortalDbContext db, TimeProvider clock, ILogger<LogIn> log)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <returns>The user, or null.</returns>
    public async Task<User?> ExecuteAsync(LogInInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var name = Normalise(input.UserName);
        var user = await db.Users.SingleOrDefaultAsync(row => row.NormalisedUserName == name, cancellationToken);
        var device = await KnownDeviceAsync(user, input.DeviceToken, cancellationToken);
        var deviceHash = device?.DeviceHash ?? "";

        var since = now - Window;
        var failures = await db.LoginFailures.CountAsync(row => row.NormalisedUserName == name && row.DeviceHash == deviceHash && row.At > since, cancellationToken);
        var isRight = PasswordHash.Verify(input.Password, user?.PasswordHash);
        if (failures >= MostFailures || !isRight || user is null || user.IsDisabled)
        {
            // never the name as typed: people type their password there
            log.LogWarning("Login refused: {Reason}, account {UserId}, from {Address}", Reason(user, failures), user?.Id, input.RemoteAddress);
            if (failures < MostFailures)
            {
                db.LoginFailures.Add(new LoginFailure { NormalisedUserName = name, DeviceHash = deviceHash, At = now });
                await db.SaveChangesAsync(cancellationToken);
            }

            return null;
        }

        await db.LoginFailures.Where(row => row.NormalisedUserName == name && row.DeviceHash == deviceHash).ExecuteDeleteAsync(cancellationToken);
        user.LastLoginAt = now;
        var actor = new Actor { UserId = user.Id, Name = user.FullName, EnterpriseId = user.EnterpriseId, Role = user.Role, Method = SessionMethod.Password };
        await db.SaveAuditedAsync(actor, nameof(LogIn), cancellationToken);
        return user;
    }

    /// <summary>Remembers the browser, so that failures elsewhere do not lock it out.</summary>
    public async Task RememberDeviceAsync(Guid userId, string deviceToken, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(deviceToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.KnownDevices.Where(row => row.UserId == userId && row.DeviceHash == hash)
            .ExecuteUpdateAsync(row => row.SetProperty(device => device.LastSeenAt, now), cancellationToken);
        if (known == 0)
        {
            db.KnownDevices.Add(new KnownDevice { UserId = userId, DeviceHash = hash, FirstSeenAt = now, LastSeenAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static string Reason(User? user, int failures) => user switch
    {
        null => "unknown account",
        _ when failures >= MostFailures => "locked",
        { IsDisabled: true } => "disabled",
        _ => "wrong password",
    };

    public static string Normalise(string userName) => userName.Trim().ToLowerInvariant();

    private async Task<KnownDevice?> KnownDeviceAsync(User? user, string? deviceToken, CancellationToken cancellationToken)
    {
        if (user is null || string.IsNullOrEmpty(deviceToken))
        {
            return null;
        }

        var hash = SecretToken.Hash(deviceToken);
        return await db.KnownDevices.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == user.Id && row.DeviceHash == hash, cancellationToken);
    }
}
