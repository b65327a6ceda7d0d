using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.Operations.Platform;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Platform.Announcements;

/// <summary>公告: written here, read on every home page.</summary>
public sealed class AnnouncementsController(CooPortalDbContext db, SaveAnnouncement save, DeleteAnnouncement delete) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Announcements", await db.Announcements.AsNoTracking().OrderByDescending(row => row.SavedAt).Take(200).ToListAsync(cancellationToken));

    [HttpGet("edit/{id:guid?}")]
    public async Task<IActionResult> Edit(Guid? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return View("Edit", new AnnouncementViewModel { IsPublished = true });
        }

        return await db.Announcements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? View("Edit", new AnnouncementViewModel { Id = row.Id, Version = row.Version, Title = row.Title, Body = row.Body, IsPublished = row.PublishedAt is not null })
            : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Save(AnnouncementViewModel form, CancellationToken cancellationToken)
    {
        try
        {
            var input = new SaveAnnouncementInput { Id = form.Id, Version = form.Version, Title = form.Title, Body = form.Body, IsPublished = form.IsPublished };
            if (await save.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is null)
            {
                return NotFound();
            }

            this.FlashSuccess(form.IsPublished ? "公告已发布。" : "公告已保存，尚未发布。");
            return RedirectToAction(nameof(Index));
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            return View("Edit", form);
        }
    }

    [HttpPost]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        if (!await delete.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
        {
            return NotFound();
        }

        this.FlashSuccess("公告已删除。");
        return RedirectToAction(nameof(Index));
    }
}
