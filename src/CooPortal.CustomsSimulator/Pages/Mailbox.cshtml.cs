using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages;

/// <summary>What waits for the portal and what it took.</summary>
public sealed class MailboxModel(SimulatorStore store) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<MailboxMessage> Rows { get; private set; } = [];

    public void OnGet() => Rows = store.Read(session => session.Mail(null, Most));
}
