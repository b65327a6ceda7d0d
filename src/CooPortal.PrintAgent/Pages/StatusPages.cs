using CooPortal.PrintAgent.Cards;
using CooPortal.PrintAgent.Listening;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintAgent.Streaming;

namespace CooPortal.PrintAgent.Pages;

/// <summary>The status page and its one button.</summary>
public sealed class StatusPages(PortalConnections connections, IPrinter printer, CardShelf cards, FormTokens tokens, ListeningPort port)
{
    private const int JobsShown = 10;

    /// <summary>Shows how things stand.</summary>
    public Task ShowAsync(HttpContext context) => Answer.Page(context, StatusCodes.Status200OK, Views.Status(
        connections.All.Select(connection =>
            (connection.Status, connection.Newest(JobsShown), tokens.Issue(new UnpairForm(connection.Status.Portal)))),
        printer.Description, cards.List(), port.Number));

    /// <summary>Ends a pairing.</summary>
    public async Task UnpairAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (tokens.Redeem<UnpairForm>(form["token"]) is not { } unpair)
        {
            await Answer.Page(context, StatusCodes.Status400BadRequest, Views.Message("未完成", "本页已过期，请刷新后重试。"));
            return;
        }

        await connections.All.Single(connection => connection.Status.Portal == unpair.Portal).UnpairAsync(context.RequestAborted);
        await Answer.SeeOther(context, port.Origin, AgentPaths.Status);
    }

    /// <summary>The style sheet, from inside the program.</summary>
    public static async Task StyleAsync(HttpContext context)
    {
        Answer.Secure(context.Response);
        context.Response.ContentType = "text/css; charset=utf-8";
        await using var style = typeof(StatusPages).Assembly.GetManifestResourceStream("agent.css")!;
        await style.CopyToAsync(context.Response.Body);
    }
}
