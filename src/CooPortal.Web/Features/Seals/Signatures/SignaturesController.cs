using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;
using CooPortal.Web.Features.Seals.List;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Seals.Signatures;

/// <summary>签名制作.</summary>
[RequiresLegalPersonCard]
public sealed class SignaturesController(FindSeals find, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("/Features/Seals/List/List.cshtml", new SealListPage
    {
        Kind = SealImageKind.Signature,
        Images = await find.ListAsync(SealImageKind.Signature, cancellationToken),
        Today = clock.Today(),
    });
}
