using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>A follower of the official account sent a text: when it is an open code, his openid is where that user's notices go.</summary>
public sealed class BindWeChat(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>What the account answers.</returns>
    public async Task<string> ExecuteAsync(string openId, string text, CancellationToken cancellationToken)
    {
        var code = PushCode.Tidy(text);
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = SecretToken.Hash(code);
        var row = code.Length < 8 || openId.Length is 0 or > PushAddress.LongestAddress
            ? null
            : await db.PushAddresses.InEveryEnterprise().SingleOrDefaultAsync(known => known.Channel == PushChannel.WeChat && known.CodeHash == hash, cancellationToken);
        if (row?.HasOpenCode(now) != true)
        {
            return "没有找到这个绑定码，或绑定码已过期。请在海关原产地证书系统的“消息订阅”页面重新获取，10 分钟内发送。";
        }

        row.Bind(openId, now);
        var user = await db.Users.SingleAsync(known => known.Id == row.UserId, cancellationToken);
        await db.SaveAuditedAsync(new Actor { UserId = user.Id, Name = user.FullName, EnterpriseId = row.EnterpriseId, Role = user.Role }, nameof(BindWeChat), cancellationToken, "微信");
        return $"绑定成功。海关原产地证书系统账号“{user.UserName}”订阅的消息将推送到此微信。";
    }
}
