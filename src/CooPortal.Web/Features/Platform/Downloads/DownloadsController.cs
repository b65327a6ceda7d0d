using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.Operations.Platform;
using CooPortal.Web.Features.Home.Downloads;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Platform.Downloads;

/// <summary>下载文件 that the platform offers.</summary>
public sealed class DownloadsController(CooPortalDbContext db, SaveDownload save, DeleteDownload delete) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Downloads", await DownloadLine.ListAsync(db, cancellationToken));

    [HttpPost]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(SaveDownload.LargestFile + (1024 * 1024))]
    public async Task<IActionResult> Upload(string? title, IFormFile? file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (file is { Length: <= SaveDownload.LargestFile })
        {
            await file.CopyToAsync(content, cancellationToken);
        }

        try
        {
            var saved = await save.ExecuteAsync(title, file?.FileName, content.ToArray(), this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess($"{saved.FileName} 已上传，用户可在主界面下载。");
            return RedirectToAction(nameof(Index));
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            ViewData["TypedTitle"] = title;
            return await Index(cancellationToken);
        }
    }

    [HttpPost]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        if (!await delete.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
        {
            return NotFound();
        }

        this.FlashSuccess("文件已删除。");
        return RedirectToAction(nameof(Index));
    }
}
