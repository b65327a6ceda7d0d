using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Accounts.Registrations;

/// <summary>企业注册审核: the platform administrator confirms companies that have no legal-person card at hand.</summary>
[RequiresRole(UserRole.PlatformAdministrator)]
public sealed class RegistrationsController(CooPortalDbContext db, DecideRegistration decide) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Registrations", await (from enterprise in db.Enterprises.AsNoTracking()
                                     join user in db.Users on enterprise.Id equals user.EnterpriseId
                                     where enterprise.State == EnterpriseState.Pending && user.Role == UserRole.Administrator
                                     orderby enterprise.RegisteredAt
                                     select new PendingRegistration(enterprise.Id, enterprise.SocialCreditCode, enterprise.NameZh, user.FullName, user.Mobile ?? "", enterprise.RegisteredAt))
            .Take(200).ToListAsync(cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Decide(Guid id, bool accepted, string? reason, CancellationToken cancellationToken)
    {
        var said = reason?.Trim() ?? "";
        if (!accepted && said.Length is 0 or > 200)
        {
            this.FlashWarning("退回时请填写原因，最多 200 字；注册人会看到。");
            return RedirectToAction(nameof(Index));
        }

        if (!await decide.ExecuteAsync(id, accepted, this.SignedIn().ToActor(), said, cancellationToken))
        {
            return NotFound();
        }

        this.FlashSuccess(accepted ? "已通过，该企业现在可以登录。" : "已退回。");
        return RedirectToAction(nameof(Index));
    }
}
