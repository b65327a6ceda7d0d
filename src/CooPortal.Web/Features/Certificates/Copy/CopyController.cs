using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Copy;

/// <summary>复制: a question, then a new draft with the same content.</summary>
[OriginBusiness]
public sealed class CopyController(FindCertificate find, CopyCertificate copy) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, cancellationToken) is { } certificate ? View("Copy", certificate) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Copy(Guid id, Guid copyId, CancellationToken cancellationToken)
    {
        try
        {
            var made = await copy.ExecuteAsync(id, copyId == Guid.Empty ? Guid.CreateVersion7() : copyId, this.SignedIn().ToActor(), cancellationToken);
            if (made is null)
            {
                return NotFound();
            }

            this.FlashSuccess($"复制成功，新证书号 {made.Number}。附件、回执和打印数据没有复制。");
            return Redirect($"/certificates/edit/{made.Id:D}");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
            return Redirect($"/certificates/edit/{id:D}");
        }
    }
}
