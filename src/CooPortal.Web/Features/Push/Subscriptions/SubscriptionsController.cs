using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Push.Subscriptions;

/// <summary>消息订阅 of the user himself: addresses with their codes, which events by which way, and 免打扰时段.</summary>
public sealed class SubscriptionsController(
    CooPortalDbContext db, IEnumerable<IPushChannel> channels, AskPushCode ask, ConfirmPushAddress confirm, RemovePushAddress remove, SaveSubscriptions save, PushOptions options, TimeProvider clock)
    : Controller, IRedisplaysForm
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Subscriptions", await PageAsync(cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Save(SubscriptionsForm form, CancellationToken cancellationToken)
    {
        await save.ExecuteAsync(
            new SaveSubscriptionsInput { Wanted = Read(form), QuietFrom = (form.QuietFrom ?? "").Trim(), QuietUntil = (form.QuietUntil ?? "").Trim() },
            this.SignedIn().ToActor(),
            cancellationToken);
        this.FlashSuccess("订阅已保存。");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>获取验证码. The answer to this one request holds WeChat's code; no address shows it again.</summary>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Challenge)]
    public async Task<IActionResult> Ask(PushChannel channel, string? address, CancellationToken cancellationToken)
    {
        var code = await ask.ExecuteAsync(channel, address, this.SignedIn().ToActor(), cancellationToken);
        if (channel == PushChannel.WeChat)
        {
            return View("Subscriptions", await PageAsync(cancellationToken) with { WeChatCode = code });
        }

        this.FlashInformation($"验证码已发送到{PushAddressRules.Mask(channel, (address ?? "").Trim())}，请在 10 分钟内填写。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Challenge)]
    public async Task<IActionResult> Confirm(PushChannel channel, string? code, CancellationToken cancellationToken)
    {
        await confirm.ExecuteAsync(channel, code, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess($"{channel.TitleZh()}接收地址已确认，请勾选要订阅的消息并保存。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public async Task<IActionResult> Remove(PushChannel channel, CancellationToken cancellationToken)
    {
        await remove.ExecuteAsync(channel, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess($"{channel.TitleZh()}接收地址已解除，不再推送。");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The page that shows a code waits for WeChat's call.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(CancellationToken cancellationToken)
    {
        var userId = this.SignedIn().UserId;
        var row = await db.PushAddresses.AsNoTracking().SingleOrDefaultAsync(known => known.UserId == userId && known.Channel == PushChannel.WeChat, cancellationToken);
        return row is { IsUsable: true, CodeHash: "" }
            ? Json(new Dictionary<string, object> { ["wechat-code"] = new { hidden = true }, ["wechat-bound"] = new { hidden = false } })
            : NoContent();
    }

    [NonAction]
    public async Task<IActionResult> RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        return View("Subscriptions", arguments.GetValueOrDefault("form") is SubscriptionsForm form
            ? page with { Wanted = Read(form).ToHashSet(), QuietFrom = form.QuietFrom ?? "", QuietUntil = form.QuietUntil ?? "" }
            : page with { Asked = arguments.GetValueOrDefault("channel") as PushChannel?, TypedAddress = arguments.GetValueOrDefault("address") as string ?? "" });
    }

    private static List<(PushEvent, PushChannel)> Read(SubscriptionsForm form) =>
    [
        .. from pair in form.Wanted
           let parts = pair.Split('/')
           where parts.Length == 2
           let entry = PushEvents.Find(parts[0])
           where entry is not null && Enum.TryParse<PushChannel>(parts[1], out _)
           select (entry.Event, Enum.Parse<PushChannel>(parts[1])),
    ];

    private async Task<SubscriptionsPage> PageAsync(CancellationToken cancellationToken)
    {
        var userId = this.SignedIn().UserId;
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == userId, cancellationToken);
        var quiet = await db.QuietHours.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken);
        var wanted = await db.PushSubscriptions.Where(row => row.UserId == userId).Select(row => new { row.Event, row.Channel }).ToListAsync(cancellationToken);
        return new SubscriptionsPage
        {
            Channels = [.. PushChannels.Personal.Where(channel => channels.Any(offered => offered.Channel == channel && offered.IsOffered))],
            Addresses = await db.PushAddresses.AsNoTracking().Where(row => row.UserId == userId).ToDictionaryAsync(row => row.Channel, cancellationToken),
            Wanted = wanted.Select(row => (row.Event, row.Channel)).ToHashSet(),
            QuietFrom = quiet is null ? "" : Clock(quiet.FromMinute),
            QuietUntil = quiet is null ? "" : Clock(quiet.UntilMinute),
            Mobile = user.Mobile ?? "",
            Email = user.Email ?? "",
            Now = clock.GetUtcNow().UtcDateTime,
            WeChatAccount = options.WeChat.AccountName,
        };
    }

    private static string Clock(int minute) => $"{minute / 60:D2}:{minute % 60:D2}";
}
