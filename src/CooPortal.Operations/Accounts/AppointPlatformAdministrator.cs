using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>Gives the platform an administrator, or one who lost the password or the phone a new password and a second factor to set up. For whoever runs the program; no page leads here.</summary>
public sealed class AppointPlatformAdministrator(CooPortalDbContext db, TimeProvider clock)
{
    private const int LongestFullName = 50;
    private const int PasswordLength = 20;

    // without what looks alike on paper
    private const string Characters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-+=";

    /// <returns>The account, and a password that must be changed at the first login and is kept nowhere.</returns>
    /// <exception cref="BrokenRulesException">the name cannot be used, or is a company's account</exception>
    public async Task<(User User, string Password)> ExecuteAsync(string userName, string fullName, CancellationToken cancellationToken)
    {
        var name = userName.Trim();
        if (!UserNameRules.Shape().IsMatch(name))
        {
            throw new BrokenRulesException("UserName", $"用户名{UserNameRules.Demand}");
        }

        if (fullName.Trim().Length > LongestFullName)
        {
            throw new BrokenRulesException("FullName", $"姓名最多{LongestFullName}字");
        }

        var normalised = LogIn.Normalise(name);
        var user = await db.Users.SingleOrDefaultAsync(row => row.NormalisedUserName == normalised, cancellationToken);
        if (user is { Role: not UserRole.PlatformAdministrator })
        {
            throw new BrokenRulesException("UserName", $"用户名 {name} 已被企业使用");
        }

        var password = Password(name);
        if (user is null)
        {
            user = new User
            {
                UserName = name,
                NormalisedUserName = normalised,
                PasswordHash = "",
                FullName = fullName.Trim() is { Length: > 0 } given ? given : name,
                Role = UserRole.PlatformAdministrator,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            };
            db.Users.Add(user);
        }

        user.PasswordHash = PasswordHash.Create(password);
        user.MustChangePassword = true;
        user.IsDisabled = false;
        user.ClosedAt = null;
        await db.SaveAuditedAsync(Actor.System("命令行"), nameof(AppointPlatformAdministrator), cancellationToken);
        await db.Sessions.Where(session => session.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.SecondFactors.Where(factor => factor.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.RecoveryCodes.Where(code => code.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.LoginFailures.Where(failure => failure.NormalisedUserName == normalised).ExecuteDeleteAsync(cancellationToken);
        return (user, password);
    }

    private static string Password(string userName)
    {
        while (true)
        {
            var password = RandomNumberGenerator.GetString(Characters, PasswordLength);
            if (PasswordRules.Problem(password, userName) is null)
            {
                return password;
            }
        }
    }
}
