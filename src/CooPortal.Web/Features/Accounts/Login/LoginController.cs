using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Accounts.Login;

/// <summary>登录 with name, password and captcha. The token is checked here, so that a stale one redisplays the form instead of repeating the password.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class LoginController(LogIn logIn, Captchas captchas, CaptchaPicture picture, SessionOpener sessions, IAntiforgery antiforgery, PortalCookies cookies) : Controller
{
    private const string Refusal = "用户名、密码不正确，或该账号暂时锁定。连续输错 5 次将锁定 15 分钟；忘记密码请联系本企业管理员。";

    [HttpGet("/accounts/login")]
    public async Task<IActionResult> Index(string? returnUrl, CancellationToken cancellationToken)
    {
        if (HttpContext.SignedInOrNull() is not null)
        {
            return LocalRedirect(Url.LocalOr(returnUrl));
        }

        return await FormAsync(new LoginViewModel { ReturnUrl = returnUrl }, cancellationToken);
    }

    [HttpPost("/accounts/login")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Login(LoginViewModel login, CancellationToken cancellationToken)
    {
        if (await Request.ReadFormOrNullAsync() is null)
        {
            return BadRequest();
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError("", "页面停留时间过长，请重新输入密码和验证码后登录。");
        }

        var answered = await captchas.TryAsync(login.CaptchaId, login.CaptchaAnswer, cancellationToken);
        if (ModelState.IsValid && !answered)
        {
            ModelState.AddModelError(nameof(login.CaptchaAnswer), "验证码不正确或已过期，请按新图片重新输入");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(login, cancellationToken);
        }

        var user = await logIn.ExecuteAsync(
            new LogInInput
            {
                UserName = login.UserName!,
                Password = login.Password!,
                DeviceToken = Request.Cookies[cookies.Device],
                RemoteAddress = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            },
            cancellationToken);
        if (user is null)
        {
            ModelState.AddModelError("", Refusal);
            return await FormAsync(login, cancellationToken);
        }

        if (await sessions.RefusalAsync(user, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            login.PendingEnterpriseId = user.EnterpriseId;
            return await FormAsync(login, cancellationToken);
        }

        await sessions.OpenAsync(HttpContext, user, SessionMethod.Password, null, cancellationToken);
        return LocalRedirect(Url.LocalOr(login.ReturnUrl));
    }

    [HttpGet("/accounts/login/captcha")]
    [EnableRateLimiting(RateLimits.Captcha)]
    public async Task<IActionResult> Captcha(CancellationToken cancellationToken)
    {
        var (id, text) = await captchas.IssueAsync(cancellationToken);
        return Json(new { id, image = picture.DataUrl(text) });
    }

    private async Task<IActionResult> FormAsync(LoginViewModel login, CancellationToken cancellationToken)
    {
        var (id, text) = await captchas.IssueAsync(cancellationToken);
        ModelState.SetModelValue(nameof(login.CaptchaId), id, id);
        ModelState.SetModelValue(nameof(login.CaptchaAnswer), "", "");
        login.CaptchaId = id;
        login.CaptchaImage = picture.DataUrl(text);
        return View("Login", login);
    }
}
