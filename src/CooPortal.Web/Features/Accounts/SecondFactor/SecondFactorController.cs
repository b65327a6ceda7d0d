using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Data;
using CooPortal.Web.Features.Accounts.Login;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Accounts.SecondFactor;

/// <summary>动态验证码 after the password: set up the first time, asked for ever after.</summary>
[RequiresRole(UserRole.PlatformAdministrator)]
[OpenToWaitingSession]
public sealed class SecondFactorController(SetUpSecondFactor setUp, ProveSecondFactor prove, SessionOpener sessions, PortalCookies cookies, CooPortalDbContext db) : Controller, IRedisplaysForm
{
    private const int FewCodes = 3;

    [NonAction]
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!this.SignedIn().AwaitsSecondFactor)
        {
            context.Result = LocalRedirect("/home");
        }
    }

    [HttpGet]
    public Task<IActionResult> Index(string? returnUrl, CancellationToken cancellationToken) => FormAsync(new SecondFactorViewModel { ReturnUrl = returnUrl }, cancellationToken);

    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> SecondFactor(SecondFactorViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(form, cancellationToken);
        }

        var user = this.SignedIn();
        switch (await prove.ExecuteAsync(form.Code!, Request.Cookies[cookies.Device], user.ToActor(), cancellationToken))
        {
            case SecondFactorVerdict.Wrong:
                ModelState.AddModelError(nameof(form.Code), "验证码不正确或已经用过，请等下一个 6 位数字出现后再输入。连续输错 5 次将锁定 15 分钟。");
                return await FormAsync(form, cancellationToken);
            case SecondFactorVerdict.Locked:
                await HttpContext.SignOutAsync(SessionHandler.SchemeName);
                this.FlashError("连续输错次数过多，该账号暂时锁定，请 15 分钟后重新登录。");
                return LocalRedirect("/accounts/login");
        }

        await OpenAsync(user, cancellationToken);
        if (await prove.RecoveryCodesLeftAsync(user.UserId, cancellationToken) is < FewCodes and var left)
        {
            this.FlashWarning($"恢复码还剩 {left} 个。用完前请在“账号信息管理”的“动态验证码”中重新生成。");
        }

        return LocalRedirect(Url.LocalOr(form.ReturnUrl));
    }

    /// <summary>The first code of the app; the answer to this one request shows the recovery codes, no address shows them again.</summary>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Confirm(SecondFactorViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(form, cancellationToken);
        }

        var user = this.SignedIn();
        var codes = await setUp.ConfirmAsync(form.Code!, user.SessionId!.Value, user.ToActor(), cancellationToken);
        await OpenAsync(user, cancellationToken);
        return View("RecoveryCodes", new RecoveryCodesPage("动态验证码已设置。", codes, Url.LocalOr(form.ReturnUrl)));
    }

    Task<IActionResult> IRedisplaysForm.RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        FormAsync((SecondFactorViewModel)arguments["form"]!, cancellationToken);

    private async Task OpenAsync(SignedInUser user, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(row => row.Id == user.UserId, cancellationToken);
        await sessions.OpenProvenAsync(HttpContext, account, user.Method, user.CardId, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(SecondFactorViewModel form, CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        ModelState.SetModelValue(nameof(form.Code), "", "");
        if (await setUp.BeginAsync(user.UserId, user.SessionId!.Value, cancellationToken) is not { } secret)
        {
            return View("SecondFactor", form);
        }

        form.Picture = AppPicture.DataUrl(secret, user.UserName);
        form.Secret = OneTimeCodes.TextOf(secret);
        form.UserName = user.UserName;
        return View("SetUp", form);
    }
}
