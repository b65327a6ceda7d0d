using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Validation;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Push.Webhooks;

/// <summary>Webhook 推送: addresses of the company's own system, their secrets, what went there and what is to go again.</summary>
[RequiresRole(UserRole.Administrator)]
public sealed class WebhooksController(
    CooPortalDbContext db, SaveWebhook save, RotateWebhookSecret rotate, SetWebhookState setState, DeleteWebhook delete, TryWebhook tryOut, ResendDeliveries resend, FindDeliveries find,
    PushOptions options, TimeProvider clock) : Controller, IRedisplaysForm
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!options.Webhook.Enabled)
        {
            context.Result = NotFound();
        }
    }

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Webhooks", await PageAsync(NewForm(), cancellationToken));

    [HttpGet("edit/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        var endpoint = await FindAsync(id, cancellationToken);
        return endpoint is null
            ? NotFound()
            : View("Webhooks", await PageAsync(new WebhookForm { Id = id, Version = endpoint.Version, Name = endpoint.Name, Url = endpoint.Url, Events = [.. endpoint.Events] }, cancellationToken));
    }

    /// <summary>The answer that makes an endpoint holds its secret; no address shows it again.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(WebhookForm form, CancellationToken cancellationToken)
    {
        var (endpoint, isNew) = await save.ExecuteAsync(
            new SaveWebhookInput { Id = form.Id, Version = form.Version, Name = form.Name ?? "", Url = form.Url ?? "", Events = form.Events }, this.SignedIn().ToActor(), cancellationToken);
        if (isNew)
        {
            return View("Webhooks", await PageAsync(NewForm(), cancellationToken) with { Shown = endpoint });
        }

        this.FlashSuccess($"推送网址“{endpoint.Name}”已保存。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("rotate/{id:guid}")]
    public async Task<IActionResult> Rotate(Guid id, CancellationToken cancellationToken) =>
        await rotate.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is { } endpoint
            ? View("Webhooks", await PageAsync(NewForm(), cancellationToken) with { Shown = endpoint })
            : NotFound();

    [HttpPost("state/{id:guid}")]
    public Task<IActionResult> State(Guid id, bool enabled, CancellationToken cancellationToken) =>
        DoneAsync(setState.ExecuteAsync(id, enabled, this.SignedIn().ToActor(), cancellationToken), enabled ? "已启用" : "已停用，新消息不再推送");

    [HttpPost("delete/{id:guid}")]
    public Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) => DoneAsync(delete.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken), "已删除");

    [HttpPost("try/{id:guid}")]
    public async Task<IActionResult> Try(Guid id, CancellationToken cancellationToken)
    {
        if (await tryOut.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is null)
        {
            return NotFound();
        }

        this.FlashInformation("测试消息已排队，几秒后刷新查看结果。");
        return RedirectToAction(nameof(Deliveries), new { id });
    }

    [HttpGet("deliveries/{id:guid}")]
    public async Task<IActionResult> Deliveries(Guid id, PushDeliveryState? state, CancellationToken cancellationToken) =>
        await EndpointAsync(id, state, cancellationToken) is { } page ? View("Endpoint", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Resend(Guid id, CancellationToken cancellationToken)
    {
        var target = await db.PushDeliveries.Where(row => row.Id == id).Select(row => row.TargetId).SingleOrDefaultAsync(cancellationToken);
        if (await resend.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } queued)
        {
            return NotFound();
        }

        this.FlashInformation(queued ? "已重新安排推送，几秒后刷新查看结果。" : "这条消息正在推送，不必重新发送。");
        return RedirectToAction(nameof(Deliveries), new { id = target });
    }

    /// <summary>重新发送 of a span of time, both ends in China's.</summary>
    [HttpPost("replay/{id:guid}")]
    public async Task<IActionResult> Replay(Guid id, string? from, string? until, bool onlyUndelivered, CancellationToken cancellationToken)
    {
        var queued = await resend.SpanAsync(id, Time("From", from), Time("Until", until), onlyUndelivered, this.SignedIn().ToActor(), cancellationToken);
        if (queued is null)
        {
            return NotFound();
        }

        this.FlashInformation(queued == 0 ? "这段时间没有需要重新发送的消息。" : $"已重新安排推送 {queued} 条消息。");
        return RedirectToAction(nameof(Deliveries), new { id });
    }

    [NonAction]
    public async Task<IActionResult> RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        if (arguments.TryGetValue("from", out var from) && await EndpointAsync((Guid)arguments["id"]!, null, cancellationToken) is { } page)
        {
            return View("Endpoint", page with { From = from as string ?? "", Until = arguments.GetValueOrDefault("until") as string ?? "" });
        }

        return View("Webhooks", await PageAsync(arguments.GetValueOrDefault("form") as WebhookForm ?? NewForm(), cancellationToken));
    }

    private static DateTime Time(string path, string? typed) =>
        DateTime.TryParseExact((typed ?? "").Trim(), ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? ChinaTime.ToUtc(time)
            : throw new BrokenRulesException(path, "请按 2026-03-05 08:00 的格式填写时间。");

    /// <summary>Made with the form, so that sending it twice makes one endpoint; what somebody has to act on is ticked.</summary>
    private static WebhookForm NewForm() => new() { Id = Guid.CreateVersion7(), Events = [.. PushEvents.All.Where(entry => entry.IsUrgent).Select(entry => entry.Code)] };

    private Task<WebhookEndpoint?> FindAsync(Guid id, CancellationToken cancellationToken) => db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private async Task<IActionResult> DoneAsync(Task<WebhookEndpoint?> act, string done)
    {
        if (await act is not { } endpoint)
        {
            return NotFound();
        }

        this.FlashSuccess($"推送网址“{endpoint.Name}”{done}。");
        return RedirectToAction(nameof(Index));
    }

    private async Task<WebhooksPage> PageAsync(WebhookForm form, CancellationToken cancellationToken) => new()
    {
        Endpoints = await db.WebhookEndpoints.AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken),
        Form = form,
        Most = options.Webhook.MostEndpoints,
        Now = clock.GetUtcNow().UtcDateTime,
    };

    private async Task<EndpointPage?> EndpointAsync(Guid id, PushDeliveryState? state, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } endpoint)
        {
            return null;
        }

        var paging = new ListPaging($"/push/webhooks/deliveries/{id}", Request);
        var page = await find.OfEndpointAsync(id, state, paging.Place, cancellationToken);
        var today = ChinaTime.From(clock.GetUtcNow().UtcDateTime).Date;
        return new EndpointPage(endpoint, page, paging.Footer(page), state)
        {
            From = today.AddDays(-1).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Until = today.AddDays(1).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        };
    }
}
