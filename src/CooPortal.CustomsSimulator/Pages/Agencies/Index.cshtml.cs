using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Agencies;

/// <summary>The relations that customs has taken.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    public IReadOnlyList<AgencyRow> Rows { get; private set; } = [];

    public void OnGet() => Rows = store.Read(session => session.Agencies());
}
