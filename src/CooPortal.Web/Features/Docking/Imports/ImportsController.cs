using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Docking.Imports;

/// <summary>导入记录, and a file to try or to import by hand.</summary>
[OriginBusiness]
public sealed class ImportsController(CooPortalDbContext db, ListImports list, ImportErpMessage import) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(ImportsQuery query, CancellationToken cancellationToken) => View("Imports", await PageAsync(query, cancellationToken));

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
            return await Index(new ImportsQuery(), cancellationToken);
        }

        if (file.Length > MessageXml.MaxBytes)
        {
            ModelState.AddModelError("File", $"文件超过 {MessageXml.MaxBytes / 1024 / 1024} MB，报文不能这样大。");
            return await Index(new ImportsQuery(), cancellationToken);
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, cancellationToken);
        }

        var outcome = await import.ExecuteAsync(content, dryRun: !store, this.SignedIn().ToActor(), cancellationToken);
        return View("Imports", await PageAsync(new ImportsQuery(), cancellationToken) with { FileName = file.FileName, Outcome = outcome });
    }

    private async Task<ImportsPage> PageAsync(ImportsQuery query, CancellationToken cancellationToken)
    {
        var paging = new ListPaging("/docking/imports", Request);
        var page = await list.ExecuteAsync(query.ToFilter(), paging.Place, cancellationToken);
        var ids = page.Rows.Select(row => row.CertificateId).Distinct().ToList();
        var statuses = await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Status, cancellationToken);
        return new ImportsPage
        {
            Rows = [.. page.Rows.Select(row => new ImportRow(
                row.ImportedAt, row.Kind, row.CertificateId, row.CertificateNumber, row.Declared, row.BroughtBy, statuses.GetValueOrDefault(row.CertificateId)))],
            Query = query,
            Pager = paging.Footer(page),
            WaitingReceipts = await db.ErpReceipts.CountAsync(row => row.TakenAt == null, cancellationToken),
        };
    }
}
