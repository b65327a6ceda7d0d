using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>确认: the user types the code that came by the channel.</summary>
public sealed class ConfirmPushAddress(CooPortalDbContext db, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">no open code, or a wrong one; path is Code</exception>
    public async Task ExecuteAsync(PushChannel channel, string? code, Actor actor, CancellationToken cancellationToken)
    {
        var row = channel == PushChannel.WeChat
            ? null
            : await db.PushAddresses.SingleOrDefaultAsync(known => known.UserId == actor.UserId && known.Channel == channel, cancellationToken);
        if (row is null)
        {
            throw new BrokenRulesException("Code", "请先获取验证码。");
        }

        var confirmed = row.Confirm(SecretToken.Hash(PushCode.Tidy(code)), clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(ConfirmPushAddress), cancellationToken, confirmed ? channel.TitleZh() : "验证码不正确");
        if (!confirmed)
        {
            throw new BrokenRulesException("Code", row.CodeHash.Length > 0 ? $"验证码不正确，还可以试 {PushAddress.MostTries - row.CodeTries} 次。" : "验证码连续输错，已失效，请重新获取。");
        }
    }
}
