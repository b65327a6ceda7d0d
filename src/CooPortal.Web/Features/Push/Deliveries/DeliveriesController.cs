using CooPortal.Domain.Push;
using CooPortal.Operations.Push;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Push.Deliveries;

/// <summary>推送记录: what went to the user, by which way, and why something did not.</summary>
public sealed class DeliveriesController(FindDeliveries find, ResendDeliveries resend) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(PushChannel? channel, PushDeliveryState? state, CancellationToken cancellationToken)
    {
        var paging = new ListPaging("/push/deliveries", Request);
        var page = await find.OfUserAsync(this.SignedIn().ToActor(), channel, state, paging.Place, cancellationToken);
        return View("Deliveries", new DeliveriesPage(page, paging.Footer(page), channel, state));
    }

    [HttpPost]
    public async Task<IActionResult> Resend(Guid id, CancellationToken cancellationToken)
    {
        if (await resend.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } queued)
        {
            return NotFound();
        }

        this.FlashInformation(queued ? "已重新安排推送，稍后刷新查看结果。" : "这条消息正在推送，不必重新发送。");
        return RedirectToAction(nameof(Index));
    }
}
