using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Operators.Card;

/// <summary>绑定卡: the card's certificate, exported from the card's own program.</summary>
public sealed class CardController(FindOperators find, BindCard bind) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.FindAsync(id, this.SignedIn().EnterpriseId!.Value, cancellationToken) is { } row ? View("Card", new CardViewModel { Row = row }) : NotFound();

    [HttpPost]
    [EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Bind(Guid id, IFormFile? file, CancellationToken cancellationToken)
    {
        try
        {
            if (await bind.ExecuteAsync(id, await ReadAsync(file, cancellationToken), this.SignedIn().ToActor(), cancellationToken) is not { } card)
            {
                return NotFound();
            }

            this.FlashSuccess($"已绑定 {card.HolderName} 的卡 {card.SerialNumber}，现在可以使用卡介质登录。");
            return Redirect("/operators/list");
        }
        catch (BrokenRulesException refused)
        {
            ModelState.AddModelError("File", refused.Message);
            return await Index(id, cancellationToken);
        }
    }

    private static async Task<byte[]> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length > BindCard.LargestFile)
        {
            return [];
        }

        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }
}
