using CooPortal.Operations.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Downloads;

/// <summary>下载 for everybody who is signed in; always saved, never shown by the browser.</summary>
public sealed class DownloadsController(CooPortalDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Downloads", await DownloadLine.ListAsync(db, cancellationToken));

    [HttpGet("file/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await db.DownloadFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } file
            ? File(file.Content, file.ContentType, file.FileName)
            : NotFound();
}
