using System.Net.Sockets;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using CooPortal.Web.Tests.Nodes;

namespace CooPortal.Web.Tests.Faults;

/// <summary>Somebody of the exporter who prints approved certificates and says, after a look into the printer, whether they came out.</summary>
internal sealed class PrintingUser(ProgramStage stage, FaultReport report) : IDisposable
{
    private readonly HashSet<string> ordered = [];
    private PortalBrowser browser = null!;

    public async Task SitDownAsync()
    {
        browser = await AgentStage.SignInAsync(stage.Origins[0], ProgramStage.User);
        await AgentStage.PairAsync(browser, stage.AgentOrigin, "Ready");
    }

    /// <param name="isOver">No more orders; what was ordered is still answered.</param>
    public async Task WorkAsync(CancellationToken isOver, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ActAsync(!isOver.IsCancellationRequested);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException)
            {
                report.Add("pages that did not come");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    public void Dispose() => browser?.Dispose();

    private async Task ActAsync(bool orders)
    {
        await browser.OpenAsync("/self-print/print?PrintStatus=Pending&LayoutStatus=Received");
        if (browser.Page.QuerySelector("#print-question form") is { } question)
        {
            var action = question.GetAttribute("action")!;
            var isPrinted = stage.PapersOf(Guid.Parse(action.Split('/')[^1])) > 0;
            await browser.PostAsync(action, [new("printed", isPrinted ? "true" : "false"), new("__RequestVerificationToken", browser.Token)]);
            report.Add(isPrinted ? "prints answered 是" : "prints answered 否");
            return;
        }

        if (orders && browser.Page.QuerySelectorAll("input[name='ids']").Select(box => box.GetAttribute("value")!).FirstOrDefault(id => !ordered.Contains(id)) is { } next)
        {
            await browser.PostAsync("/self-print/print/original", [new("ids", next), new("__RequestVerificationToken", browser.Token)]);
            if (browser.Page.QuerySelector("[data-agent-state='Ready']") is not null)
            {
                ordered.Add(next);
            }
        }
    }
}
