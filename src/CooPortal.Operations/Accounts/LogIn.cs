using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CooPortal.Operations.Accounts;

/// <summary>
/// Checks a name and password, as often as <see cref="LoginLock"/> lets it. Whoever guesses learns nothing: every failure is the same answer.
/// </summary>
public sealed class LogIn(CooPortalDbContext db, LoginLock tries, IOptions<LoginOptions> options, TimeProvider clock, ILogger<LogIn> log)
{
    /// <returns>The user, or null.</returns>
    public async Task<User?> ExecuteAsync(LogInInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var name = Normalise(input.UserName);
        var user = await db.Users.SingleOrDefaultAsync(row => row.NormalisedUserName == name, cancellationToken);
        var deviceHash = await tries.CountOfAsync(user?.Id, input.DeviceToken, cancellationToken);
        var failures = await tries.FailuresAsync(name, deviceHash, cancellationToken);
        var isRight = PasswordHash.Verify(input.Password, user?.PasswordHash);
        if (failures >= LoginLock.MostFailures || !isRight || user is null || user.IsDisabled)
        {
            // never the name as typed: people type their password there
            log.LogWarning("Login refused: {Reason}, account {UserId}, from {Address}", Reason(user, failures), user?.Id, input.RemoteAddress);
            if (failures < LoginLock.MostFailures)
            {
                await tries.AddFailureAsync(name, deviceHash, cancellationToken);
            }

            return null;
        }

        if (!options.Value.AsksSecondFactorOf(user.Role))
        {
            // else the right password would give new tries at the code
            await tries.ForgiveAsync(name, deviceHash, cancellationToken);
        }

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
        _ when failures >= LoginLock.MostFailures => "locked",
        { IsDisabled: true } => "disabled",
        _ => "wrong password",
    };

    public static string Normalise(string userName) => userName.Trim().ToLowerInvariant();
}
