using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>获取验证码: sends a code by the channel to the address that is to be confirmed; for WeChat the user sends it the other way.</summary>
public sealed class AskPushCode(CooPortalDbContext db, IEnumerable<IPushChannel> channels, TimeProvider clock)
{
    /// <returns>The code that the user sends to the official account; empty for other channels, whose code travelled.</returns>
    /// <exception cref="BrokenRulesException">not offered, wrong shape, too often, or not sent; path is Address</exception>
    public async Task<string> ExecuteAsync(PushChannel channel, string? address, Actor actor, CancellationToken cancellationToken)
    {
        var offered = channels.FirstOrDefault(candidate => candidate.Channel == channel && candidate.IsOffered)
            ?? throw new BrokenRulesException("Address", "平台没有开通这种推送方式。");
        var typed = (address ?? "").Trim();
        if (channel != PushChannel.WeChat && PushAddressRules.ProblemOf(channel, typed) is { } problem)
        {
            throw new BrokenRulesException("Address", problem);
        }

        var (enterpriseId, userId) = (actor.EnterpriseId!.Value, actor.UserId!.Value);
        var row = await db.PushAddresses.SingleOrDefaultAsync(known => known.UserId == userId && known.Channel == channel, cancellationToken);
        if (row is null)
        {
            row = new PushAddress { EnterpriseId = enterpriseId, UserId = userId, Channel = channel };
            db.PushAddresses.Add(row);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var code = channel == PushChannel.WeChat ? PushCode.Word() : PushCode.Digits();
        row.Ask(typed, SecretToken.Hash(code), now);
        await db.SaveAuditedAsync(actor, nameof(AskPushCode), cancellationToken, channel.TitleZh());
        if (channel == PushChannel.WeChat)
        {
            return code;
        }

        var outcome = await offered.SendAsync(
            new PushMessage
            {
                Id = Guid.CreateVersion7(),
                Address = typed,
                Title = "消息订阅验证码",
                Text = $"您正在海关原产地证书系统订阅消息，验证码 {code}，{(int)PushAddress.CodeLifetime.TotalMinutes} 分钟内有效。不是您本人操作的，请不要理会。",
                Time = now,
                Code = code,
            },
            cancellationToken);
        if (outcome.Verdict != PushVerdict.Taken)
        {
            row.DropCode();
            await db.SaveAuditedAsync(actor, nameof(AskPushCode), cancellationToken, outcome.Detail);
            throw new BrokenRulesException("Address", $"验证码没有发出：{outcome.Detail}");
        }

        return "";
    }
}
