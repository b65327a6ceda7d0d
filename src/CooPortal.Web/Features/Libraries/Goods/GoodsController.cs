using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Libraries;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Libraries.Goods;

/// <summary>货物维护. A page of its own, and over the goods of a certificate, where script asks for the inner part only.</summary>
public sealed class GoodsController(SearchGoodsTemplates search, SaveGoodsTemplate save, DeleteGoodsTemplate delete) : Controller
{
    private const string Prefix = "Goods.";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, Guid? edit, Guid? delete, CancellationToken cancellationToken)
    {
        var page = await PageAsync(q, cancellationToken);
        var edited = page.Found.Entries.FirstOrDefault(entry => entry.Id == edit);
        return Shown(page with { Editing = edited?.Id, Deleting = delete, Shown = edited?.ToLine() ?? page.Shown });
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid? id, string? q, CancellationToken cancellationToken)
    {
        try
        {
            return await save.ExecuteAsync(id, Posted(), this.SignedIn().ToActor(), cancellationToken) is { } entry
                ? await DoneAsync(q, $"已保存“{entry.NameZh}”。", cancellationToken)
                : NotFound();
        }
        catch (BrokenRulesException refused)
        {
            return Shown(await PageAsync(q, cancellationToken) with { Editing = id, Typed = Typed(), Errors = Errors(refused) });
        }
    }

    /// <summary>存为常用货物: takes the line that is being typed in a certificate.</summary>
    [HttpPost("take")]
    public async Task<IActionResult> Take(CancellationToken cancellationToken)
    {
        try
        {
            var entry = await save.ExecuteAsync(null, Posted(), this.SignedIn().ToActor(), cancellationToken);
            var message = $"已存入货物维护：{entry!.NameZh}";
            return Request.IsFromScript() ? Json(new { message }) : await DoneAsync(null, message, cancellationToken);
        }
        catch (BrokenRulesException refused) when (!Request.IsFromScript())
        {
            return Shown(await PageAsync(null, cancellationToken) with { Typed = Typed(), Errors = Errors(refused) });
        }
    }

    [HttpPost("delete/{id:guid}")]
    public async Task<IActionResult> Delete(Guid id, string? q, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is null ? NotFound() : await DoneAsync(q, null, cancellationToken);

    /// <summary>撤销 of the last deletion.</summary>
    [HttpPost("restore")]
    public async Task<IActionResult> Restore(string? q, CancellationToken cancellationToken) =>
        await DoneAsync(q, await delete.UndoAsync(this.SignedIn().ToActor(), cancellationToken) is { } entry ? $"已恢复“{entry.NameZh}”。" : null, cancellationToken);

    private static Dictionary<string, string> Errors(BrokenRulesException refused) => refused.Rules.GroupBy(rule => rule.Path).ToDictionary(group => group.Key, group => group.First().Message);

    private Dictionary<string, string> Typed() =>
        Request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? "");

    private TypedValues Posted() => new(Typed().ToDictionary(field => field.Key[Prefix.Length..], field => field.Value));

    private async Task<GoodsTemplatesPage> PageAsync(string? q, CancellationToken cancellationToken) => new()
    {
        Sought = q,
        Found = await search.ExecuteAsync(q, cancellationToken),
        Deleted = await search.DeletedAsync(this.SignedIn().ToActor(), cancellationToken),
    };

    private IActionResult Shown(GoodsTemplatesPage page) => Request.IsFromScript() ? PartialView("_GoodsTemplates", page) : View("GoodsTemplates", page);

    private async Task<IActionResult> DoneAsync(string? q, string? message, CancellationToken cancellationToken)
    {
        if (Request.IsFromScript())
        {
            return Shown(await PageAsync(q, cancellationToken) with { Message = message });
        }

        if (message is not null)
        {
            this.FlashSuccess(message);
        }

        return Redirect($"{LibraryLinks.Goods}?q={Uri.EscapeDataString(q ?? "")}");
    }
}
