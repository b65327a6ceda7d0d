using CooPortal.Domain.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Criteria;

/// <summary>原产地标准填写说明 of a type, and 原产地标准填写规则流程图 where it has one: a pop-up of the goods form, and a page without script.</summary>
public sealed class CriteriaController : Controller
{
    [HttpGet]
    public IActionResult Index(string id) => CertificateCatalogue.Find(id) is { Criteria.Count: > 0 } type ? View("Criteria", type) : NotFound();
}
