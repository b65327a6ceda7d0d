using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Declarations;

/// <summary>All declarations, newest first.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    private const int Most = 200;

    public string? Search { get; private set; }

    public DeclarationState? State { get; private set; }

    public IReadOnlyList<Declaration> Rows { get; private set; } = [];

    public IReadOnlyDictionary<DeclarationState, int> Counts { get; private set; } = new Dictionary<DeclarationState, int>();

    public void OnGet(string? search, DeclarationState? state)
    {
        (Search, State) = (search, state);
        Rows = store.Read(session => session.Declarations(search, state, Most));
        Counts = store.Read(session => session.CountByState());
    }
}
