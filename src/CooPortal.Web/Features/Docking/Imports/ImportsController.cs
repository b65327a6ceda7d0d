using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Docking.Imports;

/// <summary>导入记录, and a file to try or to import by hand.</summary>
[OriginBusiness]
public sealed class ImportsController(CooPortalDbContext db, ImportErpMessage import) : Controller
{
    private const int MostShown = 200;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Imports", await PageAsync(cancellationToken));

    /// <param name="file">One message.</param>
    /// <param name="store">Import it; else it is only tried.</param>
    /// <param name="cancellationToken">The user went away.</param>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(MessageXml.MaxBytes + (1024 * 1024))]
    public async Task<IActionResult> Upload(IFormFile? file, bool store, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 })
        {
            ModelState.AddModelError("File", "请选择 XML 报文文件。");
            return await Index(cancellationToken);
        }

        if (file.Length > MessageXml.MaxBytes)
        {
            ModelState.AddModelError("File", $"文件超过 {MessageXml.MaxBytes / 1024 / 1024} MB，报文不能这样大。");
            return await Index(cancellationToken);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var outcome = await import.ExecuteAsync(content.ToArray(), dryRun: !store, this.SignedIn().ToActor(), cancellationToken);
        return View("Imports", await PageAsync(cancellationToken) with { FileName = file.FileName, Outcome = outcome });
    }

    private async Task<ImportsPage> PageAsync(CancellationToken cancellationToken) => new()
    {
        Rows = await (
            from row in db.ErpImports
            join certificate in db.Certificates on row.CertificateId equals certificate.Id
            orderby row.ImportedAt descending
            select new ImportRow(row.ImportedAt, row.Kind, row.CertificateId, row.CertificateNumber, row.Declared, row.BroughtBy, certificate.Status)).Take(MostShown).ToListAsync(cancellationToken),
        WaitingReceipts = await db.ErpReceipts.CountAsync(row => row.TakenAt == null, cancellationToken),
    };
}
