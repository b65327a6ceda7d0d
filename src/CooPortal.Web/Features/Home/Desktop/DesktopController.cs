using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Features.Home.Downloads;
using CooPortal.Web.Features.SelfPrint.Instructions;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>主界面, the first page after login: what waits, what came, what is new, where to go.</summary>
public sealed class DesktopController(CooPortalDbContext db, NavigationMenus menus, FindEnterpriseStanding standings, FindWaitingWork waiting) : Controller
{
    [HttpGet("/home")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        var downloads = await DownloadLine.ListAsync(db, cancellationToken);
        return View("Desktop", new DesktopView
        {
            User = user,
            Menu = await menus.ForAsync(user, Request.Path, cancellationToken),
            SelfPrint = SelfPrintFunction.LinkedTo(await menus.ForAsync(user, "/self-print/instructions", cancellationToken)),
            Counts = await db.Certificates.GroupBy(certificate => certificate.Status)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            Waiting = await waiting.ExecuteAsync(user, cancellationToken),
            Receipts = await db.Receipts.AsNoTracking().OrderByDescending(receipt => receipt.ReceivedAt).ThenByDescending(receipt => receipt.Id).Take(6).ToListAsync(cancellationToken),
            Announcements = await db.Announcements.AsNoTracking().Where(row => row.PublishedAt != null).OrderByDescending(row => row.PublishedAt).Take(5).ToListAsync(cancellationToken),
            Downloads = [.. downloads.Take(5)],
            Notice = user.EnterpriseId is { } id ? (await standings.ExecuteAsync(id, cancellationToken)).Refusal : null,
        });
    }
}
