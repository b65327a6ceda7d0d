using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.OwnAccount;

/// <summary>
/// 注销账号: the actor's own account is disabled for good and signed out, and what no law asks to keep is erased (个人信息保护法 第四十七条). The name
/// stays for certificates and audit trail, a declarant's identity number for what he declared.
/// </summary>
public sealed class CloseAccount(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>Why the account cannot be closed and what to do first; null when it can.</summary>
    public async Task<string?> RefusalAsync(Guid userId, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == userId, cancellationToken);
        var isNeeded = user.Role is UserRole.Administrator or UserRole.PlatformAdministrator
            && !await db.Users.AnyAsync(row => row.Id != user.Id && row.EnterpriseId == user.EnterpriseId && row.Role == user.Role && !row.IsDisabled, cancellationToken);
        return (isNeeded, user.Role) switch
        {
            (false, _) => null,
            (true, UserRole.PlatformAdministrator) => "您是唯一的平台管理员，不能注销。请先由平台运维在服务器上用 administrator 命令添加另一位平台管理员。",
            _ => "您是本企业唯一的管理员，不能注销，否则无人维护操作员和企业信息。换人时，请用本企业的法人卡登录，在“我的操作员”中把管理员账号改为接任者的资料并重置密码；企业不再使用本门户时，请联系客服 010-95198。",
        };
    }

    /// <exception cref="BrokenRulesException">the last administrator</exception>
    public async Task ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var id = actor.UserId!.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var user = await db.Users.SingleAsync(row => row.Id == id, cancellationToken);
        // of two who close in the same moment the second waits here and finds himself the last
        await db.Users.Where(row => row.EnterpriseId == user.EnterpriseId && row.Role == user.Role)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, row => row.IsDisabled), cancellationToken);
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
        {
            throw new BrokenRulesException("", refusal, nameof(CloseAccount));
        }

        await DisableAsync(user, actor, cancellationToken);
        await EraseAsync(user, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task DisableAsync(User user, Actor actor, CancellationToken cancellationToken)
    {
        user.IsDisabled = true;
        user.ClosedAt = clock.GetUtcNow().UtcDateTime;
        user.MustChangePassword = false;
        // nobody's, and as slow to refuse as any other
        user.PasswordHash = PasswordHash.Create(SecretToken.Create());
        foreach (var card in await db.Cards.Where(row => row.UserId == user.Id && !row.IsDisabled).ToListAsync(cancellationToken))
        {
            card.IsDisabled = true;
        }

        db.PushAddresses.RemoveRange(await db.PushAddresses.Where(row => row.UserId == user.Id).ToListAsync(cancellationToken));
        db.PushSubscriptions.RemoveRange(await db.PushSubscriptions.Where(row => row.UserId == user.Id).ToListAsync(cancellationToken));
        db.QuietHours.RemoveRange(await db.QuietHours.Where(row => row.UserId == user.Id).ToListAsync(cancellationToken));
        await db.SaveAuditedAsync(actor, nameof(CloseAccount), cancellationToken, "本人注销");
    }

    private async Task EraseAsync(User user, CancellationToken cancellationToken)
    {
        var id = user.Id;
        // past the change tracker: the audit trail, which stays, would write down what is erased
        await db.Users.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Mobile, (string?)null)
                .SetProperty(row => row.Email, (string?)null)
                .SetProperty(row => row.LastLoginAt, (DateTime?)null),
            cancellationToken);
        await db.Users.Where(row => row.Id == id && !row.IsDeclarant).ExecuteUpdateAsync(set => set.SetProperty(row => row.IdNumber, (string?)null), cancellationToken);
        await db.Sessions.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.KnownDevices.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.LoginFailures.Where(row => row.NormalisedUserName == user.NormalisedUserName).ExecuteDeleteAsync(cancellationToken);
        await db.SecondFactors.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.RecoveryCodes.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.FormDrafts.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.WorkTabs.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.UserPreferences.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SealScans.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.PushDeliveries.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.NoticeReads.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Notices.Where(row => row.ForUserId == id).ExecuteDeleteAsync(cancellationToken);
    }
}
