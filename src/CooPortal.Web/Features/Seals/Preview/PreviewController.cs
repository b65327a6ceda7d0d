using CooPortal.Operations.Sealing;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Seals.Preview;

/// <summary>A seal or signature, saved or just uploaded: its picture, and how it stands on a certificate.</summary>
[RequiresLegalPersonCard]
public sealed class PreviewController(FindSealPicture find, FindSeals seals, SealSpecimen specimen) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await seals.FindAsync(id, cancellationToken) is { } image ? View("Preview", image) : NotFound();

    [HttpGet("picture/{id:guid}")]
    public async Task<IActionResult> Picture(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is { } found ? File(found.Picture.Png, "image/png") : NotFound();

    [HttpGet("specimen/{id:guid}")]
    [EnableRateLimiting(RateLimits.Preview)]
    public async Task<IActionResult> Specimen(Guid id, CancellationToken cancellationToken)
    {
        if (await find.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var form = await specimen.ExecuteAsync(found.Kind, found.Picture, this.SignedIn().EnterpriseId!.Value, cancellationToken);
        return File(form.Pdf, "application/pdf");
    }
}
