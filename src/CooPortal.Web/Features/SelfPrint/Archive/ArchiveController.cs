using CooPortal.Domain.Checks;
using CooPortal.Operations.Printing;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Archive;

/// <summary>重新请求归档, from the lists of 证书打印 and 证书下载.</summary>
public sealed class ArchiveController(RepeatArchiveRequest repeat) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Archive(Guid id, string? back, CancellationToken cancellationToken)
    {
        try
        {
            if (await repeat.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } number)
            {
                return NotFound();
            }

            this.FlashSuccess($"证书 {number} 已重新请求海关归档。");
        }
        catch (BrokenRulesException broken)
        {
            this.FlashError(broken.Message);
        }

        return LocalRedirect(Url.LocalOr(back, "/self-print/print"));
    }
}
