using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Web.Features.Accounts.Login;
using CooPortal.Web.Features.Cards;
using CooPortal.Web.Features.Privacy.Policy;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Accounts.Register;

/// <summary>立即注册: a company and its administrator.</summary>
[AllowAnonymous]
public sealed class RegisterController(RegisterEnterprise register, Captchas captchas, CaptchaPicture picture, CardChallengeStart cards, PrivacyPolicy privacy, CooPortalDbContext db) : Controller, IRedisplaysForm
{
    [HttpGet("/accounts/register")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => FormAsync(new RegisterViewModel(), cancellationToken);

    [HttpPost("/accounts/register")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Register(RegisterViewModel form, CancellationToken cancellationToken)
    {
        if (!await captchas.TryAsync(form.CaptchaId, form.CaptchaAnswer, cancellationToken) && !string.IsNullOrEmpty(form.CaptchaAnswer))
        {
            ModelState.AddModelError(nameof(form.CaptchaAnswer), "验证码不正确或已过期，请按新图片重新输入");
        }

        if (form is { PrivacyAgreed: true } && form.PrivacyVersion != privacy.Version)
        {
            ModelState.AddModelError(nameof(form.PrivacyAgreed), $"《个人信息处理说明》已更新为版本 {privacy.Version}，请重新阅读，同意后勾选");
            ModelState.SetModelValue(nameof(form.PrivacyAgreed), "false", "false");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(form, cancellationToken);
        }

        var enterprise = await register.ExecuteAsync(
            new RegisterEnterpriseInput
            {
                SocialCreditCode = form.SocialCreditCode!,
                NameZh = form.NameZh!,
                FullName = form.FullName!,
                IdNumber = form.IdNumber!,
                Mobile = form.Mobile!,
                Email = form.Email,
                UserName = form.UserName!,
                Password = form.Password!,
                PrivacyVersion = privacy.Version,
            },
            cancellationToken);
        return RedirectToAction(nameof(Done), new { id = enterprise.Id });
    }

    [HttpGet("/accounts/register/done/{id:guid}")]
    public async Task<IActionResult> Done(Guid id, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return enterprise is null ? NotFound() : View("Done", enterprise);
    }

    /// <summary>The company's legal-person card confirms the registration on the agent's page (decisions.md 13).</summary>
    [HttpPost("/accounts/register/activate")]
    [EnableRateLimiting(RateLimits.Challenge)]
    public async Task<IActionResult> Activate(Guid id, CancellationToken cancellationToken)
    {
        var pending = await (from enterprise in db.Enterprises.AsNoTracking()
                             join user in db.Users.AsNoTracking() on enterprise.Id equals user.EnterpriseId
                             where enterprise.Id == id && enterprise.State == EnterpriseState.Pending && user.Role == UserRole.Administrator && !user.IsDisabled
                             orderby user.CreatedAt, user.Id
                             select new { enterprise, user }).FirstOrDefaultAsync(cancellationToken);
        return pending is null
            ? NotFound()
            : await cards.StartAsync(
                HttpContext, CardChallengePurpose.Register, $"/accounts/register/done/{id:D}", ActivateRegistration.StatementOf(pending.enterprise, pending.user), applicant: pending.enterprise);
    }

    Task<IActionResult> IRedisplaysForm.RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        FormAsync((RegisterViewModel)arguments["form"]!, cancellationToken);

    private async Task<IActionResult> FormAsync(RegisterViewModel form, CancellationToken cancellationToken)
    {
        var (id, text) = await captchas.IssueAsync(cancellationToken);
        ModelState.SetModelValue(nameof(form.CaptchaId), id, id);
        ModelState.SetModelValue(nameof(form.CaptchaAnswer), "", "");
        ModelState.SetModelValue(nameof(form.PrivacyVersion), privacy.Version, privacy.Version);
        form.PrivacyVersion = privacy.Version;
        form.CaptchaId = id;
        form.CaptchaImage = picture.DataUrl(text);
        return View("Register", form);
    }
}
