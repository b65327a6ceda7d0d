using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Exchange;

/// <summary>The exchange with partner countries: the officer interrupts and resumes it, and says what the other side used.</summary>
public sealed class IndexModel(SimulatorStore store, ExchangeDesk desk) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<ExchangePartnerRow> Partners { get; private set; } = [];

    public IReadOnlyList<ExchangeRow> Rows { get; private set; } = [];

    public void OnGet() => (Partners, Rows) = store.Read(session => (session.ExchangePartners(), session.Exchanges(null).Take(Most).ToList()));

    public Task<IActionResult> OnPostSwitchAsync(string country, bool works, string? note, CancellationToken cancellationToken) => DoAsync(
        session =>
        {
            if (session.ExchangePartners().FirstOrDefault(partner => partner.Country == country && partner.Works != works) is not { } partner)
            {
                return "没有变化。";
            }

            desk.Switch(session, partner, works, note?.Trim() ?? "");
            return $"与{partner.Name}的数据交换已{(works ? "恢复" : "中断")}。";
        },
        cancellationToken);

    public Task<IActionResult> OnPostUseAsync(string certNo, CancellationToken cancellationToken) => DoAsync(
        session =>
        {
            if (session.FindExchange(certNo) is not { Sending: ExchangeSending.Received, Use: ExchangeUse.Unused } row)
            {
                return "没有变化。";
            }

            desk.Use(session, row);
            return $"{certNo} 已记为对方使用。";
        },
        cancellationToken);

    private async Task<IActionResult> DoAsync(Func<StoreSession, string> work, CancellationToken cancellationToken)
    {
        TempData["Done"] = await store.WriteAsync(work, cancellationToken);
        return Redirect("/exchange");
    }
}
