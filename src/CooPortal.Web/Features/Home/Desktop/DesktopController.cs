using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>主界面, the first page after login: what waits, what came, where to go.</summary>
public sealed class DesktopController(CooPortalDbContext db) : Controller
{
    [HttpGet("/home")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        return View("Desktop", new DesktopView
        {
            User = user,
            Menu = NavigationMenu.For(user, Request.Path),
            Counts = await db.Certificates.GroupBy(certificate => certificate.Status)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            Receipts = await db.Receipts.AsNoTracking().OrderByDescending(receipt => receipt.ReceivedAt).ThenByDescending(receipt => receipt.Id).Take(8).ToListAsync(cancellationToken),
        });
    }
}
