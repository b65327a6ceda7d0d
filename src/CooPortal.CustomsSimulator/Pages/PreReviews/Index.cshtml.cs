using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.PreReviews;

/// <summary>Requests of 产品预审: those that wait first.</summary>
public sealed class IndexModel(SimulatorStore store) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<PreReviewRow> Rows { get; private set; } = [];

    public void OnGet() => Rows = store.Read(session => session.PreReviews(Most));
}
