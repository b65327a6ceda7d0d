using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.GoodsImport;
using CooPortal.Operations.Spreadsheets;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Certificates.GoodsImport;

/// <summary>货物信息 Excel 导入: template, upload, preview, and the import after the user's yes; and the export in the same shape.</summary>
public sealed class GoodsImportController(FindCertificate find, ReadGoodsFile read, ImportGoods import, UndoGoodsImport undo, GoodsImportStage stage) : Controller
{
    /// <summary>Above what is read, so that a file a little too large is refused in words.</summary>
    private const long MostPosted = 24 * 1024 * 1024;

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) => await ShowAsync(id, null, cancellationToken);

    [HttpGet("{id:guid}/template")]
    public async Task<IActionResult> Template(Guid id, CancellationToken cancellationToken) =>
        await find.WithoutGoodsAsync(id, cancellationToken) is { } certificate
            ? Workbook(CertificateCatalogue.Get(certificate.TypeCode), certificate, [], $"货物导入模板-{CertificateCatalogue.Get(certificate.TypeCode).NameZh}.xlsx")
            : NotFound();

    /// <summary>The lines as they are, in the shape that an import takes.</summary>
    [HttpGet("{id:guid}/export")]
    [EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Export(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, cancellationToken) is { } certificate
            ? Workbook(CertificateCatalogue.Get(certificate.TypeCode), certificate, certificate.Goods.OrderBy(line => line.LineNumber), $"货物信息-{certificate.Number}.xlsx")
            : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(MostPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
    public async Task<IActionResult> Upload(Guid id, IFormFile? file, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream();
            if (file is not null)
            {
                await file.CopyToAsync(content, cancellationToken);
            }

            var name = Path.GetFileName(file?.FileName ?? "");
            return await read.ExecuteAsync(id, name, content.ToArray(), this.SignedIn().ToActor(), cancellationToken) is null ? NotFound() : Redirect($"/certificates/goods-import/{id:D}");
        }
        catch (BrokenRulesException refused)
        {
            return await ShowAsync(id, refused.Message, cancellationToken);
        }
    }

    /// <summary>Every cell that is not as it must be.</summary>
    [HttpGet("{id:guid}/problems")]
    public async Task<IActionResult> Problems(Guid id, CancellationToken cancellationToken)
    {
        if (await find.WithoutGoodsAsync(id, cancellationToken) is null || await stage.FindAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        using var file = new MemoryStream();
        using (var writer = new SheetWriter(file, "需要改正的单元格", [("行", 8), ("单元格", 12), ("列", 24), ("内容", 40), ("原因", 80)]))
        {
            foreach (var problem in sheet.Problems)
            {
                writer.Add(problem.Row, problem.Cell, problem.Heading, problem.Value, problem.Reason);
            }
        }

        return File(file.ToArray(), SheetWriter.ContentType, "货物导入错误.xlsx");
    }

    /// <summary>导入, after the preview.</summary>
    [HttpPost("{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            switch (await import.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
            {
                case null:
                    return NotFound();
                case 0:
                    this.FlashInformation("没有待导入的货物，可能已经导入。");
                    break;
                case var count:
                    this.FlashSuccess($"已导入 {count} 项货物。");
                    break;
            }

            return Redirect($"/certificates/edit/{id:D}?tab=goods");
        }
        catch (BrokenRulesException refused)
        {
            return await ShowAsync(id, refused.Message, cancellationToken);
        }
    }

    /// <summary>撤销导入, as a whole.</summary>
    [HttpPost("{id:guid}/undo")]
    public async Task<IActionResult> Undo(Guid id, CancellationToken cancellationToken)
    {
        if (await undo.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } count)
        {
            return NotFound();
        }

        if (count == 0)
        {
            this.FlashInformation("导入之后这份证书已有修改，不能整批撤销；可以勾选货物后删除。");
        }
        else
        {
            this.FlashSuccess($"已撤销导入的 {count} 项货物。");
        }

        return Redirect($"/certificates/edit/{id:D}?tab=goods");
    }

    [HttpPost("{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellationToken)
    {
        await stage.DropAsync(id, this.SignedIn().ToActor(), cancellationToken);
        return Redirect($"/certificates/goods-import/{id:D}");
    }

    private FileContentResult Workbook(CertificateType type, Certificate certificate, IEnumerable<GoodsItem> lines, string name) =>
        File(GoodsWorkbook.Write(type, certificate, lines), SheetWriter.ContentType, name);

    private async Task<IActionResult> ShowAsync(Guid id, string? fileError, CancellationToken cancellationToken)
    {
        if (await find.WithoutGoodsAsync(id, cancellationToken) is not { } certificate)
        {
            return NotFound();
        }

        var actor = this.SignedIn().ToActor();
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        return View("GoodsImport", new GoodsImportPage
        {
            Certificate = certificate,
            GoodsCount = await find.CountGoodsAsync(id, cancellationToken),
            Type = type,
            Refusal = certificate.FilerEnterpriseId != actor.EnterpriseId ? "货物由录入企业维护"
                : certificate.Refusal(CertificateAction.Save, actor.Role)
                ?? (type.HasInvoiceSection && certificate.Invoices.Count == 0 ? "请先录入并保存发票信息" : null),
            FileError = fileError,
            Sheet = fileError is null ? await stage.FindAsync(id, actor, cancellationToken) : null,
        });
    }
}
