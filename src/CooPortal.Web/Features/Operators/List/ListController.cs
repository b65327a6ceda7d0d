using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Operators.List;

/// <summary>我的操作员.</summary>
public sealed class ListController(FindOperators find, SetOperatorState setState, UnbindCard unbind) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("List", new ListView { SignedIn = this.SignedIn(), Rows = await find.ListAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken) });

    /// <summary>启用 or 停用.</summary>
    [HttpPost]
    public async Task<IActionResult> State(Guid id, bool disabled, CancellationToken cancellationToken)
    {
        if (await setState.ExecuteAsync(id, disabled, this.SignedIn().ToActor(), cancellationToken) is not { } user)
        {
            return NotFound();
        }

        this.FlashSuccess(disabled ? $"{user.FullName}的账号已停用，其登录已全部退出。" : $"{user.FullName}的账号已启用。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public async Task<IActionResult> Unbind(Guid id, CancellationToken cancellationToken)
    {
        if (await unbind.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } user)
        {
            return NotFound();
        }

        this.FlashSuccess($"{user.FullName}的卡已解除绑定。");
        return RedirectToAction(nameof(Index));
    }
}
