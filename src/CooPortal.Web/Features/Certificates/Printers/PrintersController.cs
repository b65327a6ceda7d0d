using CooPortal.Forms.Elements;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Printers;

/// <summary>打印机校准: the offset of each of the user's printers for 套打, and the sheet that shows it.</summary>
public sealed class PrintersController(PrinterOffsets offsets) : Controller
{
    // The date of its wording: the file is the same on every day.
    private static readonly DateOnly SheetDate = new(2026, 11, 21);

    [HttpGet]
    public async Task<IActionResult> Index(string? edit, string? delete, Guid? certificate, CancellationToken cancellationToken)
    {
        var printers = await offsets.ReadAsync(this.SignedIn().UserId, cancellationToken);
        var edited = printers.FirstOrDefault(printer => printer.Name == edit);
        var entry = new PrinterEntry { Previous = edited?.Name, Name = edited?.Name, Right = edited?.Right, Down = edited?.Down, Certificate = certificate };
        return View("Printers", new PrintersPage(entry, printers, delete));
    }

    [HttpPost]
    public async Task<IActionResult> Printers(PrinterEntry entry, CancellationToken cancellationToken)
    {
        var user = this.SignedIn().UserId;
        if (ModelState.IsValid
            && await offsets.SaveAsync(user, new PrinterOffset(entry.Name!.Trim(), entry.Right!.Value, entry.Down!.Value), entry.Previous, cancellationToken) is { } problem)
        {
            ModelState.AddModelError(nameof(PrinterEntry.Name), problem);
        }
        var page = new PrintersPage(entry, await offsets.ReadAsync(user, cancellationToken))
        {
            Errors = ModelState.Where(field => field.Value!.Errors.Count > 0).ToDictionary(field => field.Key, field => field.Value!.Errors[0].ErrorMessage),
        };
        if (!ModelState.IsValid)
        {
            return View("Printers", page);
        }

        this.FlashSuccess($"已保存“{entry.Name!.Trim()}”的偏移。");
        return LocalRedirect(page.LinkTo());
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string name, Guid? certificate, CancellationToken cancellationToken)
    {
        if (!await offsets.DeleteAsync(this.SignedIn().UserId, name, cancellationToken))
        {
            return NotFound();
        }

        this.FlashSuccess($"已删除打印机“{name}”。");
        return LocalRedirect(new PrintersPage(new PrinterEntry { Certificate = certificate }, []).LinkTo());
    }

    /// <summary>校准页下载</summary>
    [HttpGet]
    public async Task<IActionResult> Sheet(string? name, CancellationToken cancellationToken)
    {
        var printer = (await offsets.ReadAsync(this.SignedIn().UserId, cancellationToken)).FirstOrDefault(printer => printer.Name == name);
        return File(CalibrationSheet.Render(printer?.Name ?? "", (double)(printer?.Right ?? 0), (double)(printer?.Down ?? 0), SheetDate), "application/pdf");
    }
}
