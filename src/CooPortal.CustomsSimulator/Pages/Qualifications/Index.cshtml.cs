using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Qualifications;

/// <summary>The register of companies.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    public IReadOnlyList<EnterpriseDetails> Rows { get; private set; } = [];

    public void OnGet() => Rows =
        [.. store.Read(session => session.Qualifications()).Select(body => MessageXml.Read<QualificationAnswerMessage>(body).Enterprise).OfType<EnterpriseDetails>()];
}
