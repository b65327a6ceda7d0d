using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>消息: what happened, newest first; live in the top bar of every page.</summary>
public sealed class BellController(
    CooPortalDbContext db, BellNotices notices, BellFeed feed, IOptionsMonitor<SessionLifetime> lifetime, IHostApplicationLifetime host, TimeProvider clock) : Controller
{
    private const int OnPage = 100;
    private const int InPanel = 8;

    // also the pause after which an ended session is noticed
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Bell", await notices.NewestAsync(this.SignedIn().UserId, OnPage, cancellationToken));

    /// <summary>Goes to what the notice is about; opening it is reading it.</summary>
    [HttpGet("open/{id:guid}")]
    public async Task<IActionResult> Open(Guid id, CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        if (await notices.ReadAsync(user.UserId, id, cancellationToken) is not { } notice)
        {
            return NotFound();
        }

        feed.WakeUser(user.UserId);
        return LocalRedirect(NoticeLinks.Of(notice));
    }

    [HttpPost]
    public async Task<IActionResult> ReadAll(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        await notices.ReadAllAsync(user.UserId, cancellationToken);
        feed.WakeUser(user.UserId);
        return Request.IsFromScript() ? NoContent() : RedirectToAction(nameof(Index));
    }

    /// <summary>The lines of the panel in the top bar.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Newest(CancellationToken cancellationToken) => Json(
        (await notices.NewestAsync(this.SignedIn().UserId, InPanel, cancellationToken)).Select(line => new
        {
            href = line.Href,
            title = line.Notice.Event.TitleZh(),
            number = line.Notice.Number,
            text = line.Notice.Text,
            time = ChinaTime.Time(line.Notice.Time),
            unread = line.IsNew,
        }));

    /// <summary>The count, for browsers that cannot keep a stream, and whose session it is, for pages that hide themselves from others.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(CancellationToken cancellationToken)
    {
        var user = this.SignedIn().UserId;
        var waiting = await notices.UnreadAsync(user, cancellationToken);
        return Json(new { count = waiting, text = BellNotices.Text(waiting), user });
    }

    /// <summary>The count as server-sent events, for as long as the session lives; it never lengthens it.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Stream(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        using var listener = feed.Listen(user.UserId, user.EnterpriseId);
        if (listener is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Response.ContentType = "text/event-stream";
        Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            await TellAsync(user, listener, end.Token);
        }
        catch (OperationCanceledException)
        {
            // the browser went, or the portal stops
        }

        return new EmptyResult();
    }

    private async Task TellAsync(SignedInUser user, BellListener listener, CancellationToken cancellationToken)
    {
        await SayAsync("retry: 5000\n\n", cancellationToken);
        for (var told = -1; await IsSessionAliveAsync(user, cancellationToken);)
        {
            var waiting = await notices.UnreadAsync(user.UserId, cancellationToken);
            await SayAsync(waiting == told ? ": still here\n\n" : $"data: {{\"count\":{waiting},\"text\":\"{BellNotices.Text(waiting)}\"}}\n\n", cancellationToken);
            told = waiting;
            await listener.WaitAsync(Beat, cancellationToken);
        }

        await SayAsync("event: end\ndata: session\n\n", cancellationToken);
    }

    private Task<bool> IsSessionAliveAsync(SignedInUser user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var idleSince = now - lifetime.Get(SessionHandler.SchemeName).Idle;
        return db.Sessions.AnyAsync(session => session.Id == user.SessionId && session.ExpiresAt > now && session.LastSeenAt > idleSince, cancellationToken);
    }

    private async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        await Response.WriteAsync(text, cancellationToken);
        await Response.Body.FlushAsync(cancellationToken);
    }
}
