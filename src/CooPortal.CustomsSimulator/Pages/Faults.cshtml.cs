using System.ComponentModel.DataAnnotations;
using CooPortal.CustomsSimulator.Faults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages;

/// <summary>What goes wrong on purpose.</summary>
public sealed class FaultsModel(FaultDice dice) : PageModel
{
    [BindProperty]
    public int Seed { get; set; }

    [BindProperty, Range(0, 1, ErrorMessage = "比例须在 0 与 1 之间。")]
    public double Error { get; set; }

    [BindProperty, Range(0, 1, ErrorMessage = "比例须在 0 与 1 之间。")]
    public double Drop { get; set; }

    [BindProperty, Range(0, 1, ErrorMessage = "比例须在 0 与 1 之间。")]
    public double Duplicate { get; set; }

    [BindProperty, Range(0, 1, ErrorMessage = "比例须在 0 与 1 之间。")]
    public double Reorder { get; set; }

    [BindProperty, Range(0, 600_000, ErrorMessage = "延迟须在 0 与 600000 毫秒之间。")]
    public int DelayMilliseconds { get; set; }

    [BindProperty]
    public CrashStep CrashAt { get; set; }

    public void OnGet()
    {
        var now = dice.Settings;
        (Seed, Error, Drop, Duplicate, Reorder, DelayMilliseconds, CrashAt) =
            (now.Seed, now.Error, now.Drop, now.Duplicate, now.Reorder, now.DelayMilliseconds, now.CrashAt);
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        dice.Settings = new FaultSettings
        {
            Seed = Seed,
            Error = Error,
            Drop = Drop,
            Duplicate = Duplicate,
            Reorder = Reorder,
            DelayMilliseconds = DelayMilliseconds,
            CrashAt = CrashAt,
        };
        TempData["Done"] = "故障设置已生效。";
        return Redirect("/faults");
    }
}
