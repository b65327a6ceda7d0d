using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Data;
using CooPortal.Web.Features.Accounts.SecondFactor;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Accounts.Authenticator;

/// <summary>动态验证码 of one's own account: another phone while the old one works, or new recovery codes.</summary>
[RequiresRole(UserRole.PlatformAdministrator)]
public sealed class AuthenticatorController(
    ConfirmPassword confirm, ProveSecondFactor prove, ChangePhone change, RenewRecoveryCodes renew, PortalCookies cookies, CooPortalDbContext db) : Controller, IRedisplaysForm
{
    private const string CodesView = "/Features/Accounts/SecondFactor/RecoveryCodes.cshtml";
    private const string Profile = "/accounts/profile";

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => FormAsync(new AuthenticatorViewModel(), cancellationToken);

    /// <summary>更换手机.</summary>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Begin(AuthenticatorViewModel form, CancellationToken cancellationToken)
    {
        if (!await IsProvenAsync(form, cancellationToken))
        {
            return await FormAsync(form, cancellationToken);
        }

        await change.BeginAsync(SessionId, this.SignedIn().ToActor(), cancellationToken);
        return RedirectToAction(nameof(Phone));
    }

    /// <summary>What the new phone scans.</summary>
    [HttpGet]
    public Task<IActionResult> Phone(CancellationToken cancellationToken) => PhoneAsync(new SecondFactorViewModel(), cancellationToken);

    /// <summary>The first code of the new phone.</summary>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Confirm(SecondFactorViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await PhoneAsync(form, cancellationToken);
        }

        var codes = await change.ConfirmAsync(form.Code!, SessionId, this.SignedIn().ToActor(), cancellationToken);
        return View(CodesView, new RecoveryCodesPage("动态验证码已换到新手机，原手机的密钥和原来的恢复码不能再用，其他地方的登录已全部退出。", codes, Profile));
    }

    /// <summary>重新生成恢复码.</summary>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Codes(AuthenticatorViewModel form, CancellationToken cancellationToken)
    {
        if (!await IsProvenAsync(form, cancellationToken))
        {
            return await FormAsync(form, cancellationToken);
        }

        var codes = await renew.ExecuteAsync(this.SignedIn().ToActor(), cancellationToken);
        return View(CodesView, new RecoveryCodesPage("新的恢复码已生成，原来的不能再用。", codes, Profile));
    }

    Task<IActionResult> IRedisplaysForm.RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        arguments["form"] is AuthenticatorViewModel form ? FormAsync(form, cancellationToken) : PhoneAsync((SecondFactorViewModel)arguments["form"]!, cancellationToken);

    private Guid SessionId => this.SignedIn().SessionId!.Value;

    private async Task<bool> IsProvenAsync(AuthenticatorViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return false;
        }

        var actor = this.SignedIn().ToActor();
        var device = Request.Cookies[cookies.Device];
        await confirm.ExecuteAsync(form.Password!, device, actor, cancellationToken);
        var problem = await prove.ExecuteAsync(form.Code!, device, actor, cancellationToken) switch
        {
            SecondFactorVerdict.Right => null,
            SecondFactorVerdict.Wrong => "验证码不正确或已经用过，请等下一个 6 位数字出现后再输入。连续输错 5 次将锁定 15 分钟。",
            SecondFactorVerdict.Locked => "连续输错次数过多，请 15 分钟后再试。",
        };
        if (problem is not null)
        {
            ModelState.AddModelError(nameof(form.Code), problem);
        }

        return problem is null;
    }

    private async Task<IActionResult> FormAsync(AuthenticatorViewModel form, CancellationToken cancellationToken)
    {
        var userId = this.SignedIn().UserId;
        ModelState.SetModelValue(nameof(form.Code), "", "");
        form.Since = await db.SecondFactors.Where(row => row.UserId == userId).Select(row => row.ConfirmedAt).SingleOrDefaultAsync(cancellationToken);
        form.RecoveryCodesLeft = await prove.RecoveryCodesLeftAsync(userId, cancellationToken);
        return View("Authenticator", form);
    }

    private async Task<IActionResult> PhoneAsync(SecondFactorViewModel form, CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        if (await change.SecretAsync(SessionId, user.ToActor(), cancellationToken) is not { } secret)
        {
            this.FlashWarning("更换手机的时间已过，原手机仍然有效。请从头再来。");
            return RedirectToAction(nameof(Index));
        }

        ModelState.SetModelValue(nameof(form.Code), "", "");
        form.Picture = AppPicture.DataUrl(secret, user.UserName);
        form.Secret = OneTimeCodes.TextOf(secret);
        form.UserName = user.UserName;
        return View("Phone", form);
    }
}
