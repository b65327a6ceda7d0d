using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Tabs;

/// <summary>Closes work tabs; the browser goes on at the page it was on, or at a neighbour when that one was closed.</summary>
public sealed class TabsController(WorkTabs tabs) : Controller
{
    private const string Desktop = "/home";

    [HttpPost]
    public async Task<IActionResult> Close(Guid id, string? current, CancellationToken cancellationToken)
    {
        var userId = this.SignedIn().UserId;
        var open = await tabs.ListAsync(userId, cancellationToken);
        var index = open.FindIndex(tab => tab.Id == id);
        if (index < 0)
        {
            return LocalRedirect(Url.LocalOr(current));
        }

        await tabs.CloseAsync(userId, id, cancellationToken);
        var closesCurrent = WorkTabs.IsAt(open[index].Url, WorkTabs.PathOf(Url.LocalOr(current)));
        var neighbour = open.ElementAtOrDefault(index + 1) ?? open.ElementAtOrDefault(index - 1);
        return LocalRedirect(closesCurrent ? neighbour?.Url ?? Desktop : Url.LocalOr(current));
    }

    [HttpPost]
    public async Task<IActionResult> CloseOthers(Guid id, string? current, CancellationToken cancellationToken)
    {
        await tabs.CloseOthersAsync(this.SignedIn().UserId, id, cancellationToken);
        return LocalRedirect(Url.LocalOr(current));
    }

    [HttpPost]
    public async Task<IActionResult> CloseAll(CancellationToken cancellationToken)
    {
        await tabs.CloseAllAsync(this.SignedIn().UserId, cancellationToken);
        return LocalRedirect(Desktop);
    }
}
