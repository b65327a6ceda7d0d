using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Accounts.Close;

/// <summary>注销账号, by its owner.</summary>
public sealed class CloseController(ConfirmPassword confirm, CloseAccount close, PortalCookies cookies, CooPortalDbContext db) : Controller, IRedisplaysForm
{
    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => FormAsync(new CloseViewModel(), cancellationToken);

    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Close(CloseViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(form, cancellationToken);
        }

        var user = this.SignedIn();
        await confirm.ExecuteAsync(form.Password!, Request.Cookies[cookies.Device], user.ToActor(), cancellationToken);
        await close.ExecuteAsync(user.ToActor(), cancellationToken);
        await HttpContext.SignOutAsync(SessionHandler.SchemeName);
        this.FlashSuccess($"账号 {user.UserName} 已注销，不须保留的个人信息已删除。");
        return LocalRedirect("/accounts/login");
    }

    Task<IActionResult> IRedisplaysForm.RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        FormAsync((CloseViewModel)arguments["form"]!, cancellationToken);

    private async Task<IActionResult> FormAsync(CloseViewModel form, CancellationToken cancellationToken)
    {
        var userId = this.SignedIn().UserId;
        form.Refusal = await close.RefusalAsync(userId, cancellationToken);
        form.IsDeclarant = await db.Users.AnyAsync(row => row.Id == userId && row.IsDeclarant, cancellationToken);
        return View("Close", form);
    }
}
