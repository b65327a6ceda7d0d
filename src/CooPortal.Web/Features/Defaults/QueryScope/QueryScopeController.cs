using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Defaults.QueryScope;

/// <summary>查询权限开关: for the administrator's account or a legal-person card (row 21).</summary>
public sealed class QueryScopeController(CooPortalDbContext db, SetQueryScope set) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (Forbidden() is { } forbidden)
        {
            return forbidden;
        }

        var enterpriseId = this.SignedIn().EnterpriseId;
        return View("QueryScope", await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.OperatorsSeeOnlyOwn).SingleAsync(cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Save(bool onlyOwn, CancellationToken cancellationToken)
    {
        if (Forbidden() is { } forbidden)
        {
            return forbidden;
        }

        await set.ExecuteAsync(onlyOwn, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess(onlyOwn ? "已开启：操作员只能查询本人录入的证书，立即生效。" : "已关闭：操作员可以查询本企业的全部证书，立即生效。");
        return RedirectToAction(nameof(Index));
    }

    private StatusCodeResult? Forbidden()
    {
        var user = this.SignedIn();
        if (user.EnterpriseId is not null && (user.Role == UserRole.Administrator || user.IsLegalPerson))
        {
            return null;
        }

        HttpContext.Items[ErrorNotice.Key] = "查询权限开关须由管理员账户或法人卡登录后设置。";
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
