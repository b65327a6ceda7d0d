using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Dictionaries;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Platform.Dictionaries;

/// <summary>参数表: the dictionaries that fields choose from, and the import of a newer table, e.g. the full tariff.</summary>
public sealed class DictionariesController(ImportDictionary import) : Controller
{
    [HttpGet]
    public IActionResult Index() => View("Dictionaries", Dictionary.All);

    [HttpPost]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(ImportDictionary.LargestFile + (1024 * 1024))]
    public async Task<IActionResult> Import(string? name, IFormFile? file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (file is { Length: <= ImportDictionary.LargestFile })
        {
            await file.CopyToAsync(content, cancellationToken);
        }

        try
        {
            var count = await import.ExecuteAsync(name ?? "", content.ToArray(), this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess($"{Dictionary.Get(name!).TitleZh}已导入 {count} 条，立即生效。");
            return RedirectToAction(nameof(Index));
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            ViewData["Chosen"] = name;
            return Index();
        }
    }

    [HttpPost]
    public async Task<IActionResult> Restore(string? name, CancellationToken cancellationToken)
    {
        await import.RestoreAsync(name ?? "", this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess($"{Dictionary.Get(name!).TitleZh}已恢复为内置的参数表。");
        return RedirectToAction(nameof(Index));
    }
}
