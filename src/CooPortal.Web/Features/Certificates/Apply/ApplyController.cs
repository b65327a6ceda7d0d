using CooPortal.Domain.Catalogue;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Apply;

/// <summary>请选择证书类型: where every certificate begins.</summary>
[OriginBusiness]
public sealed class ApplyController : Controller
{
    [HttpGet]
    public IActionResult Index(string? search) => View("Apply", new ApplyPage(search));

    /// <summary>The new form gets its id here, so that its address, work tab and journal stay the same from the first keystroke on.</summary>
    [HttpGet]
    public IActionResult New(string id) =>
        CertificateCatalogue.Find(id) is { } type ? Redirect($"/certificates/edit/{Guid.CreateVersion7():D}?type={type.Code}") : NotFound();
}
