using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Supplements;

/// <summary>Supplements of export declarations: those that wait first, with the officer's decision.</summary>
public sealed class IndexModel(SimulatorStore store, SupplementOfficer officer) : PageModel
{
    private const int Most = 200;

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public bool Accepted { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Message that the officer saw when deciding.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public IReadOnlyList<SupplementRow> Rows { get; private set; } = [];

    public void OnGet() => Rows = store.Read(session => session.Supplements(Most));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Accepted && string.IsNullOrWhiteSpace(Note))
        {
            ModelState.AddModelError("", "不接收须填写说明。");
            OnGet();
            return Page();
        }

        var decided = await store.WriteAsync(
            session =>
            {
                if (session.FindSupplement(Number) is not { Result: null } current || current.MessageId != Seen)
                {
                    return false;
                }

                officer.Decide(session, current, Accepted, string.IsNullOrWhiteSpace(Note) ? "海关接收成功" : Note.Trim());
                return true;
            },
            cancellationToken);
        TempData["Done"] = decided ? "决定已发出。" : "该补录刚刚已有答复，本次决定没有发出。";
        return Redirect("/supplements");
    }
}
