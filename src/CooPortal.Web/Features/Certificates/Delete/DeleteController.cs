using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Delete;

/// <summary>删除 of one certificate, after a question that says what is lost.</summary>
public sealed class DeleteController(FindCertificate find, DeleteCertificate delete, WorkTabs tabs) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, cancellationToken) is { } certificate ? View("Delete", certificate) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            if (await delete.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } number)
            {
                return NotFound();
            }

            await tabs.CloseAsync(this.SignedIn().UserId, $"/certificates/edit/{id:D}", cancellationToken);
            this.FlashSuccess($"证书 {number} 已删除。");
            return Redirect("/certificates/apply");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
            return Redirect($"/certificates/edit/{id:D}");
        }
    }
}
