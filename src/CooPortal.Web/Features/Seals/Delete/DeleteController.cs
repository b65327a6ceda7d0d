using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;
using CooPortal.Web.Features.Seals.List;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Seals.Delete;

/// <summary>删除印章 and 删除签名.</summary>
[RequiresLegalPersonCard]
public sealed class DeleteController(FindSeals find, DeleteSeal delete) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.FindAsync(id, cancellationToken) is { } image ? View("Delete", image) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken)
    {
        if (await delete.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } image)
        {
            return NotFound();
        }

        this.FlashSuccess($"{SealNames.Of(image.Kind)}“{image.Name}”已删除。");
        return Redirect(SealListPage.AddressOf(image.Kind));
    }
}
