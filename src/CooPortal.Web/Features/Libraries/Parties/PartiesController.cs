using CooPortal.Domain.Checks;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Libraries;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Libraries.Parties;

/// <summary>出口商维护, 进口商维护, 生产商维护. A page of its own, and over the form of a certificate, where script asks for the inner part only.</summary>
public sealed class PartiesController(SearchTradeParties search, SaveTradeParty save, DeleteTradeParty delete) : Controller
{
    private const string Library = "{kind:regex(^(exporter|importer|producer)$)}";

    [HttpGet(Library)]
    public async Task<IActionResult> Index(TradePartyKind kind, string? q, Guid? edit, Guid? delete, CancellationToken cancellationToken)
    {
        var page = await PageAsync(kind, q, cancellationToken);
        var edited = page.Found.Entries.FirstOrDefault(entry => entry.Id == edit);
        return Shown(page with { Editing = edited?.Id, Deleting = delete, ShortName = edited?.ShortName, Text = edited?.Text, CountryCode = edited?.CountryCode });
    }

    [HttpPost(Library)]
    public async Task<IActionResult> Save(TradePartyKind kind, Guid? id, string? shortName, string? text, string? countryCode, string? q, CancellationToken cancellationToken)
    {
        try
        {
            var input = new TradePartyInput { Kind = kind, Id = id, ShortName = shortName, Text = text, CountryCode = countryCode };
            return await save.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is { } entry
                ? await DoneAsync(kind, q, $"已保存“{entry.ShortName}”。", cancellationToken)
                : NotFound();
        }
        catch (BrokenRulesException refused)
        {
            var page = await PageAsync(kind, q, cancellationToken);
            return Shown(page with
            {
                Editing = id,
                ShortName = shortName,
                Text = text,
                CountryCode = countryCode,
                Errors = refused.Rules.GroupBy(rule => rule.Path).ToDictionary(group => group.Key, group => group.First().Message),
            });
        }
    }

    [HttpPost(Library + "/delete/{id:guid}")]
    public async Task<IActionResult> Delete(TradePartyKind kind, Guid id, string? q, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(kind, id, this.SignedIn().ToActor(), cancellationToken) is null ? NotFound() : await DoneAsync(kind, q, null, cancellationToken);

    /// <summary>撤销 of the last deletion.</summary>
    [HttpPost(Library + "/restore")]
    public async Task<IActionResult> Restore(TradePartyKind kind, string? q, CancellationToken cancellationToken)
    {
        try
        {
            var entry = await delete.UndoAsync(kind, this.SignedIn().ToActor(), cancellationToken);
            return await DoneAsync(kind, q, entry is null ? null : $"已恢复“{entry.ShortName}”。", cancellationToken);
        }
        catch (BrokenRulesException refused)
        {
            return Shown(await PageAsync(kind, q, cancellationToken) with { Problem = refused.Message });
        }
    }

    private async Task<PartiesPage> PageAsync(TradePartyKind kind, string? q, CancellationToken cancellationToken) => new()
    {
        Kind = kind,
        Sought = q,
        Found = await search.ExecuteAsync(kind, q, cancellationToken),
        Deleted = await search.DeletedAsync(kind, this.SignedIn().ToActor(), cancellationToken),
    };

    private IActionResult Shown(PartiesPage page) => Request.IsFromScript() ? PartialView("_Parties", page) : View("Parties", page);

    private async Task<IActionResult> DoneAsync(TradePartyKind kind, string? q, string? message, CancellationToken cancellationToken)
    {
        if (Request.IsFromScript())
        {
            return Shown(await PageAsync(kind, q, cancellationToken) with { Message = message });
        }

        if (message is not null)
        {
            this.FlashSuccess(message);
        }

        return Redirect($"{LibraryLinks.PathOf(kind)}?q={Uri.EscapeDataString(q ?? "")}");
    }
}
