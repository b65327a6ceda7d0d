using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Enterprises.Profile;

/// <summary>企业基本信息维护: the notice, then the form with 暂存 and 提交. A synchronised profile is changed on the same page.</summary>
public sealed class ProfileController(
    ProfilePageBuilder pages, FindEnterpriseRecord find, AgreeNotice agree, AskQualification ask, SaveProfile save, SubmitProfile submit, DropProfileChange drop) : Controller
{
    private const string Address = "/enterprises/profile";

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(null, [], false, cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Agree(bool agreed, CancellationToken cancellationToken)
    {
        if (!agreed)
        {
            ModelState.AddModelError("Agreed", "请阅读全文，勾选“我已阅读并同意”后再继续。");
            return await ShowAsync(null, [], false, cancellationToken);
        }

        await agree.ExecuteAsync(this.SignedIn().ToActor(), cancellationToken);
        return Redirect(Address);
    }

    [HttpPost]
    public Task<IActionResult> Save(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        await save.ExecuteAsync(
            new SaveProfileInput { Values = Typed(), Revision = Shown("Revision"), Version = Shown("Version") }, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess("保存成功");
    }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Submit(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        await submit.ExecuteAsync(
            new SubmitProfileInput { Values = Typed(), Revision = Shown("Revision"), Version = Shown("Version"), Promised = IsPromised() },
            this.SignedIn().ToActor(),
            cancellationToken);
        this.FlashSuccess("已提交海关。“同步状态”变为“同步成功”后，即可办理出口货物原产地相关业务。");
    }, cancellationToken);

    /// <summary>放弃变更.</summary>
    [HttpPost]
    public async Task<IActionResult> Drop(CancellationToken cancellationToken)
    {
        try
        {
            await drop.ExecuteAsync(this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess("变更已放弃，企业基本信息恢复为已同步的内容。");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(Address);
    }

    /// <summary>重新调取 customs' record after it could not be reached.</summary>
    [HttpPost]
    public async Task<IActionResult> Pull(CancellationToken cancellationToken)
    {
        await ask.RetryAsync(this.SignedIn().ToActor(), cancellationToken);
        return Redirect(Address);
    }

    [HttpGet]
    public async Task<IActionResult> Receipts(CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var receipts = await find.ReceiptsAsync(enterpriseId, cancellationToken);
        return Request.Headers.XRequestedWith == "fetch" ? PartialView("_Receipts", receipts) : View("Receipts", receipts);
    }

    /// <summary>同步状态 for a page that waits; never keeps a session alive.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId || await find.ExecuteAsync(enterpriseId, cancellationToken) is not { } record)
        {
            return NotFound();
        }

        var status = record.Latest?.SyncStatus ?? SyncStatus.NotSubmitted;
        return Json(new Dictionary<string, object>
        {
            ["sync-status"] = new { text = status.TitleZh(), tone = SyncTones.Of(status).ToString().ToLowerInvariant() },
            ["sync-succeeded"] = new { hidden = status != SyncStatus.Synced },
            ["sync-failed"] = new { hidden = status != SyncStatus.SyncFailed },
            ["sync-waiting"] = new { hidden = status != SyncStatus.Syncing },
            ["qualification-asking"] = new { hidden = record.Qualification != QualificationState.Asking },
            ["qualification-arrived"] = new { hidden = record.Qualification is QualificationState.Asking or QualificationState.NotAsked },
        });
    }

    private async Task<IActionResult> TryAsync(Func<Task> verb, CancellationToken cancellationToken)
    {
        try
        {
            await verb();
            return Redirect(Address);
        }
        catch (BrokenRulesException refused)
        {
            return await ShowAsync(Typed(), refused.Rules, IsPromised(), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var others = new BrokenRule("", "企业基本信息刚刚被其他操作员保存过。您填写的内容仍在本页，请核对后再次点击【暂存】；再次暂存将以本页内容为准。");
            return await ShowAsync(Typed(), [others], IsPromised(), cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(
        IReadOnlyDictionary<string, string?>? typed, IReadOnlyList<BrokenRule> problems, bool promised, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId
            || await pages.BuildAsync(enterpriseId, typed, problems, promised, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (problems.Count > 0)
        {
            // the journal of a form that was refused must stay
            ModelState.AddModelError("", problems[0].Message);
        }

        return page.Record.HasAgreedNotice ? View("Profile", page) : View("Notice", page.Record.Enterprise);
    }

    private Dictionary<string, string?> Typed() => EnterpriseProfileFields.All
        .Where(field => Request.Form.ContainsKey(field.Key))
        .ToDictionary(field => field.Key, field => (string?)Request.Form[field.Key].ToString());

    private bool IsPromised() => Request.Form["Promised"].Contains("true");

    private int Shown(string name) => int.TryParse(Request.Form[name], out var number) ? number : 0;
}
