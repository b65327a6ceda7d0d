using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Operators.Sessions;

/// <summary>登录中的设备 of the whole company, with sign-out.</summary>
public sealed class SessionsController(FindOperators find, EndColleagueSession end) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Sessions", await find.SessionsAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken));

    [HttpPost]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        if (!await end.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
        {
            return NotFound();
        }

        this.FlashSuccess("该设备已退出登录。");
        return RedirectToAction(nameof(Index));
    }
}
