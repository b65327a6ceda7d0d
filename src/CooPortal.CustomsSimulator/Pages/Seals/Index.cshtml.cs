using System.ComponentModel.DataAnnotations;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Seals;

/// <summary>What customs answered about seals and signatures, and the companies that the officer refuses.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请填写统一社会信用代码。"), StringLength(18, MinimumLength = 18, ErrorMessage = "统一社会信用代码应为18位。")]
    public string Company { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写原因。"), StringLength(200, ErrorMessage = "原因不能超过200字。")]
    public string Reason { get; set; } = "";

    public IReadOnlyList<SealAuthorisationRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Refusals { get; private set; } = new Dictionary<string, string>();

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Load();
            return Page();
        }

        await WriteAsync(session => session.SaveSealRefusal(Company, Reason), cancellationToken);
        TempData["Done"] = $"{Company} 今后的印章签名授权不予接受。";
        return Redirect("/seals");
    }

    public async Task<IActionResult> OnPostLiftAsync(string company, CancellationToken cancellationToken)
    {
        await WriteAsync(session => session.DeleteSealRefusal(company), cancellationToken);
        TempData["Done"] = $"{company} 的印章签名授权恢复按规则处理。";
        return Redirect("/seals");
    }

    private void Load() => (Rows, Refusals) = store.Read(session => (session.SealAuthorisations(), session.SealRefusals()));

    private Task<int> WriteAsync(Action<StoreSession> write, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            write(session);
            return 0;
        },
        cancellationToken);
}
