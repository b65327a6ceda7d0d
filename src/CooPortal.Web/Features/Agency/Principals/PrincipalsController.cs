using CooPortal.Domain.Checks;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Agency.Principals;

/// <summary>代理企业维护委托人信息: an entry area over the list; 新增 clears it, 保存 lists it, a row fills it.</summary>
public sealed class PrincipalsController(FindPrincipals find, SavePrincipal save, DeletePrincipals delete, FindEnterpriseStanding standings) : Controller
{
    private const string Address = "/agency/principals";

    [HttpGet("{id:guid?}")]
    public async Task<IActionResult> Index(Guid? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return await ShowAsync(new PrincipalViewModel(), cancellationToken);
        }

        return await find.FindAsync(id.Value, cancellationToken) is { } entry
            ? await ShowAsync(
                new PrincipalViewModel { Id = entry.Id, Version = entry.Version, OrganisationCode = entry.SocialCreditCode ?? entry.OrganisationCode, NameZh = entry.NameZh, NameAndAddressEn = entry.NameAndAddressEn },
                cancellationToken)
            : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Save(PrincipalViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(form, cancellationToken, redisplayed: true);
        }

        try
        {
            var saved = await save.ExecuteAsync(
                new SavePrincipalInput { Id = form.Id, Version = form.Version, OrganisationCode = form.OrganisationCode, NameZh = form.NameZh, NameAndAddressEn = form.NameAndAddressEn },
                this.SignedIn().ToActor(),
                cancellationToken);
            if (saved is null)
            {
                return NotFound();
            }

            this.FlashSuccess("保存成功");
            return Redirect(Address);
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            return await ShowAsync(form, cancellationToken, redisplayed: true);
        }
    }

    [HttpPost]
    public async Task<IActionResult> Delete(Guid[] ids, bool confirmed, CancellationToken cancellationToken)
    {
        if (!confirmed && ids.Length > 0)
        {
            return await ShowAsync(new PrincipalViewModel(), cancellationToken, deleting: ids);
        }

        try
        {
            var deleted = await delete.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess($"已删除 {deleted} 条委托人信息");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(Address);
    }

    private async Task<IActionResult> ShowAsync(PrincipalViewModel form, CancellationToken cancellationToken, bool redisplayed = false, IReadOnlyList<Guid>? deleting = null)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        return AgencyGate.WhyNoPrincipals(await standings.ExecuteAsync(enterpriseId, cancellationToken)) is { } refusal
            ? View("Closed", refusal)
            : View("Principals", new PrincipalsPage { Rows = await find.ListAsync(enterpriseId, cancellationToken), Form = form, IsRedisplayed = redisplayed, Deleting = deleting ?? [] });
    }
}
