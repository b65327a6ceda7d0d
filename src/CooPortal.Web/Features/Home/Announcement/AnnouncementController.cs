using CooPortal.Operations.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Announcement;

/// <summary>One announcement to read; without an id, all of them.</summary>
public sealed class AnnouncementController(CooPortalDbContext db) : Controller
{
    [HttpGet("{id:guid?}")]
    public async Task<IActionResult> Index(Guid? id, CancellationToken cancellationToken)
    {
        var published = db.Announcements.AsNoTracking().Where(row => row.PublishedAt != null);
        if (id is null)
        {
            return View("All", await published.OrderByDescending(row => row.PublishedAt).Take(200).ToListAsync(cancellationToken));
        }

        return await published.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } announcement ? View("Announcement", announcement) : NotFound();
    }
}
