using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Guides;
using CooPortal.Operations.Documents;
using CooPortal.Web.Features.Certificates.Printers;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Features.Certificates.Print;

/// <summary>打印: choose document and format, look at it, print or download it. Drafts come marked as such.</summary>
public sealed class PrintController(FindFormInput find, PrintForm print, PrinterOffsets offsets) : Controller
{
    // The date of its wording: the file is the same on every day.
    private static readonly DateOnly GuideDate = new(2026, 11, 21);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, PrintChoice choice, CancellationToken cancellationToken) =>
        await PageAsync(id, choice, cancellationToken) is { } page ? View("Print", page) : NotFound();

    [HttpGet("preview/{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, PrintChoice choice, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, choice, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View("Print", page with { Problems = [.. ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)] });
        }

        try
        {
            _ = await print.ExecuteAsync(page.Choice.ToInput(id), cancellationToken);
            return View("Preview", page);
        }
        catch (Exception refused) when (PrintProblem.Of(refused) is { } problem)
        {
            return View("Print", page with { Problems = [problem] });
        }
    }

    [HttpGet("file/{id:guid}")]
    public async Task<IActionResult> File(Guid id, PrintChoice choice, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        try
        {
            if (await PageAsync(id, choice, cancellationToken) is not { } page || await print.ExecuteAsync(page.Choice.ToInput(id), cancellationToken) is not { } form)
            {
                return NotFound();
            }

            Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(choice.Download ? "attachment" : "inline") { FileNameStar = $"{page.Certificate.Number}-{choice.Document.TitleZh()}.pdf" }.ToString();
            return File(form.Pdf, "application/pdf");
        }
        catch (Exception refused) when (PrintProblem.Of(refused) is not null)
        {
            return Redirect($"/certificates/print/preview/{id:D}{choice.Query()}");
        }
    }

    /// <summary>打印功能使用说明下载</summary>
    [HttpGet("guide")]
    public IActionResult Guide() => File(GuideDocument.Render(Forms.Guides.Guide.Printing, GuideDate), "application/pdf", "打印功能使用说明.pdf");

    private async Task<PrintPage?> PageAsync(Guid id, PrintChoice choice, CancellationToken cancellationToken)
    {
        if (await find.ExecuteAsync(id, cancellationToken) is not { } input || !input.Type.Documents.Contains(choice.Document))
        {
            return null;
        }

        var printers = await offsets.ReadAsync(this.SignedIn().UserId, cancellationToken);
        // Before anything is chosen, the printer that was calibrated last.
        var chosen = Request.Query.ContainsKey(nameof(choice.Printer)) || choice.OffsetRight != 0 || choice.OffsetDown != 0 ? choice : choice with { Printer = printers is [var last, ..] ? last.Name : null };
        return new PrintPage(input.Certificate, input.Type, chosen.On(printers) with { Overprint = choice.Overprint && input.Type.HasOverprint }, printers, []);
    }
}
