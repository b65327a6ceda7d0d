using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Accounts.Profile;

/// <summary>账号信息管理: who I am here, my company, where I am signed in.</summary>
public sealed class ProfileController(CooPortalDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var signedIn = this.SignedIn();
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == signedIn.UserId, cancellationToken);
        return View("Profile", new ProfileView
        {
            User = user,
            SignedIn = signedIn,
            Enterprise = user.EnterpriseId is { } id ? await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null,
            Sessions = await db.Sessions.AsNoTracking().Where(row => row.UserId == user.Id).OrderByDescending(row => row.LastSeenAt).ToListAsync(cancellationToken),
        });
    }

    /// <summary>Ends one of the user's own sessions elsewhere.</summary>
    [HttpPost]
    public async Task<IActionResult> EndSession(Guid id, CancellationToken cancellationToken)
    {
        var userId = this.SignedIn().UserId;
        var ended = await db.Sessions.Where(row => row.Id == id && row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        return ended == 0 ? NotFound() : RedirectToAction(nameof(Index));
    }
}
