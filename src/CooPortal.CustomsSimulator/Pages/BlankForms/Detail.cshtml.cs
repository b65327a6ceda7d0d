using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Console;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.BlankForms;

/// <summary>核销 or 作废 of one form and the officer's decision.</summary>
public sealed class DetailModel(SimulatorStore store, BlankFormOfficer officer) : PageModel
{
    [BindProperty]
    public bool? Accepted { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Message that the officer saw when deciding.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public BlankFormRow Row { get; private set; } = null!;

    public BlankFormUseRow Use => Row.Use!;

    public bool IsOpen => Use.Result == BlankFormResult.Received;

    public IActionResult OnGet(string certType, string serialNo) => Load(certType, serialNo) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string certType, string serialNo, CancellationToken cancellationToken)
    {
        if (!Load(certType, serialNo))
        {
            return NotFound();
        }

        if (Accepted is null || (Accepted == false && string.IsNullOrWhiteSpace(Note)))
        {
            ModelState.AddModelError("", Accepted is null ? "请选择结论。" : "不予办理须填写说明。");
            return Page();
        }

        var note = string.IsNullOrWhiteSpace(Note) ? $"{Titles.Of(Use.Kind)}成功" : Note.Trim();
        var decided = await store.WriteAsync(
            session =>
            {
                if (session.FindBlankForm(certType, serialNo) is not { Use.Result: BlankFormResult.Received } current || current.Use.MessageId != Seen)
                {
                    return false;
                }

                officer.Decide(session, current, Accepted.Value, note);
                return true;
            },
            cancellationToken);
        TempData["Done"] = decided ? $"{Row.SerialNo} 的决定已发出。" : $"{Row.SerialNo} 刚刚已有决定或新的申请，本次决定没有发出。";
        return Redirect("/blank-forms");
    }

    private bool Load(string certType, string serialNo)
    {
        if (store.Read(session => session.FindBlankForm(certType, serialNo)) is not { Use: not null } row)
        {
            return false;
        }

        Row = row;
        return true;
    }
}
