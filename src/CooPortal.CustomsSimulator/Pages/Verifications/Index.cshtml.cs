using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Verifications;

/// <summary>Verifications: those whose answer waits for customs first.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(VerificationRow Row, VerificationMessage Request)> Rows { get; private set; } = [];

    public void OnGet() => Rows = [.. store.Read(session => session.Verifications(Most)).Select(row => (row, MessageXml.Read<VerificationMessage>(row.Request)))];
}
