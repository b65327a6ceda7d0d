using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Platform;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Platform.Enterprises;

/// <summary>企业: who is registered, how far its profile is, who works there.</summary>
public sealed class EnterprisesController(CooPortalDbContext db, SuspendEnterprise suspend) : Controller
{
    private const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Index(string? search, CancellationToken cancellationToken)
    {
        var sought = search?.Trim() ?? "";
        var enterprises = await db.Enterprises.AsNoTracking()
            .Where(row => sought == "" || row.NameZh.Contains(sought) || row.SocialCreditCode.Contains(sought))
            .OrderByDescending(row => row.RegisteredAt).ThenBy(row => row.Id)
            .Take(Most + 1)
            .ToListAsync(cancellationToken);
        var lines = await LinesAsync([.. enterprises.Take(Most)], cancellationToken);
        return View("Enterprises", new EnterprisesView { Search = sought, Lines = lines, HasMore = enterprises.Count > Most });
    }

    /// <summary>停用企业</summary>
    [HttpPost("{id:guid}/suspend")]
    public async Task<IActionResult> Suspend(Guid id, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            return await ChangeStateAsync(id, reason ?? "", "已停用，该企业的用户已全部退出。", cancellationToken);
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            return await Detail(id, cancellationToken);
        }
    }

    /// <summary>恢复</summary>
    [HttpPost("{id:guid}/resume")]
    public Task<IActionResult> Resume(Guid id, CancellationToken cancellationToken) => ChangeStateAsync(id, null, "已恢复，该企业的用户现在可以登录。", cancellationToken);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Detail(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Enterprises.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } enterprise)
        {
            return NotFound();
        }

        var line = (await LinesAsync([enterprise], cancellationToken))[0];
        var profile = await db.EnterpriseProfiles.InEveryEnterprise().AsNoTracking()
            .Where(row => row.EnterpriseId == id).OrderByDescending(row => row.SyncStatus == SyncStatus.Synced).ThenByDescending(row => row.Revision).FirstOrDefaultAsync(cancellationToken);
        return View("Detail", new DetailView
        {
            Line = line,
            Profile = profile,
            Users = await db.Users.AsNoTracking().Where(row => row.EnterpriseId == id).OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken),
        });
    }

    private async Task<IActionResult> ChangeStateAsync(Guid id, string? reason, string done, CancellationToken cancellationToken)
    {
        if (await suspend.ExecuteAsync(id, reason, this.SignedIn().ToActor(), cancellationToken) is null)
        {
            return NotFound();
        }

        this.FlashSuccess(done);
        return RedirectToAction(nameof(Detail), new { id });
    }

    private async Task<List<EnterpriseLine>> LinesAsync(List<Enterprise> enterprises, CancellationToken cancellationToken)
    {
        var ids = enterprises.Select(row => row.Id).ToList();
        var profiles = (await db.EnterpriseProfiles.InEveryEnterprise().AsNoTracking()
                .Where(row => ids.Contains(row.EnterpriseId))
                .Select(row => new { row.EnterpriseId, row.Revision, row.SyncStatus, row.FilingMode })
                .ToListAsync(cancellationToken))
            .GroupBy(row => row.EnterpriseId)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.Revision)!);
        var users = await db.Users.Where(row => row.EnterpriseId != null && ids.Contains(row.EnterpriseId.Value))
            .GroupBy(row => row.EnterpriseId!.Value)
            .Select(group => new { group.Key, Count = group.Count(), Last = group.Max(row => row.LastLoginAt) })
            .ToDictionaryAsync(row => row.Key, cancellationToken);
        var certificates = await db.Certificates.InEveryEnterprise().Where(row => ids.Contains(row.FilerEnterpriseId))
            .GroupBy(row => row.FilerEnterpriseId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return [.. enterprises.Select(enterprise => new EnterpriseLine
        {
            Enterprise = enterprise,
            SyncStatus = profiles.GetValueOrDefault(enterprise.Id)?.SyncStatus,
            FilingMode = profiles.GetValueOrDefault(enterprise.Id)?.FilingMode,
            Users = users.GetValueOrDefault(enterprise.Id)?.Count ?? 0,
            LastLoginAt = users.GetValueOrDefault(enterprise.Id)?.Last,
            Certificates = certificates.GetValueOrDefault(enterprise.Id),
        })];
    }
}
