using CooPortal.Domain.Checks;
using CooPortal.Operations.Authorisations;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Authorisation;

/// <summary>印章签名授权: default seal and signature, 授权, the wait for customs, 授权结果 (manual 3.1).</summary>
[RequiresLegalPersonCard]
public sealed class AuthorisationController(
    FindSealSheet find, SetDefaultImage setDefault, AuthoriseSeals authorise, AskAuthorisationResult ask, FindAuthorisationReceipts receipts, TimeProvider clock) : Controller
{
    private const string Address = "/self-print/authorisation";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is null)
        {
            return NotFound();
        }

        return View("Authorisation", new AuthorisationPage { Sheet = await find.ExecuteAsync(cancellationToken), Now = Now });
    }

    /// <summary>设为默认印章, 设为默认签名.</summary>
    [HttpPost]
    public async Task<IActionResult> Default(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            if (!await setDefault.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
            {
                return NotFound();
            }

            this.FlashSuccess("设置成功，请点击【授权】使新的默认印章和签名生效。");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(Address);
    }

    /// <summary>授权.</summary>
    [HttpPost]
    public async Task<IActionResult> Authorise(string? seen, CancellationToken cancellationToken)
    {
        try
        {
            await authorise.ExecuteAsync(seen ?? "", this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess("授权已提交海关，请点击【查看结果】查看授权结果。");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(Address);
    }

    /// <summary>查看结果: begins the wait, or shows the result that is in.</summary>
    [HttpPost]
    public async Task<IActionResult> Ask(CancellationToken cancellationToken)
    {
        var last = await ask.ExecuteAsync(this.SignedIn().ToActor(), cancellationToken);
        return Redirect(last is { } && last.SecondsToWait(Now) == 0 ? $"{Address}/result" : Address);
    }

    /// <summary>授权结果.</summary>
    [HttpGet]
    public async Task<IActionResult> Result(CancellationToken cancellationToken)
    {
        if (await find.LastAsync(cancellationToken) is not { } last)
        {
            this.FlashWarning("还没有办理过印章签名授权。");
            return Redirect(Address);
        }

        if (last.SecondsToWait(Now) is var seconds and > 0)
        {
            this.FlashWarning(last.ResultAskedAt is null
                ? "海关尚未答复，请点击【查看结果】，最多等待120秒。"
                : $"海关尚未答复，请在{seconds}秒后查看授权结果；海关答复后可立即查看。");
            return Redirect(Address);
        }

        return View("Result", new ResultPage(last, await receipts.ExecuteAsync(last.Id, cancellationToken)));
    }

    /// <summary>The countdown, and what ends it. After it the page waits for the answer alone, so that it does not load itself again and again.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(bool counting, CancellationToken cancellationToken)
    {
        if (await find.LastAsync(cancellationToken) is not { } last)
        {
            return NoContent();
        }

        var seconds = last.SecondsToWait(Now);
        return last.IsAnswered || (counting && seconds == 0) ? Json(new Dictionary<string, object> { ["view-result"] = new { reload = true } })
            : counting ? Json(new Dictionary<string, object> { ["view-result"] = new { text = AuthorisationWords.Countdown(seconds) } })
            : NoContent();
    }
}
