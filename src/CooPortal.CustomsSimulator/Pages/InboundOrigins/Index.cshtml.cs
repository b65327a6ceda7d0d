using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.InboundOrigins;

/// <summary>Proofs under which goods came in.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    public IReadOnlyList<(string Company, InboundOrigin Item)> Rows { get; private set; } = [];

    public void OnGet() => Rows = store.Read(session => session.InboundOrigins(null));
}
