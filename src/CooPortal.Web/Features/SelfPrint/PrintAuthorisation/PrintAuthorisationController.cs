using CooPortal.Domain.Checks;
using CooPortal.Operations.Authorisations;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.PrintAuthorisation;

/// <summary>代理打印授权: which agent companies may print for the principal (manual 3.2).</summary>
[RequiresLegalPersonCard]
public sealed class PrintAuthorisationController(
    FindPrintAuthorisations find, GrantPrintAuthorisation grant, WithdrawPrintAuthorisation withdraw, FindSealSheet seals) : Controller
{
    private const string Address = "/self-print/print-authorisation";

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(page => Task.FromResult(page), cancellationToken);

    /// <summary>新增代理授权.</summary>
    [HttpGet]
    public Task<IActionResult> Add(CancellationToken cancellationToken) => ShowAsync(
        async page =>
        {
            if (page.SealAuthorisedAt is null)
            {
                this.FlashWarning(GrantPrintAuthorisation.NotAuthorised);
                return page;
            }

            return page with { Choices = await find.ChoicesAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken) };
        },
        cancellationToken);

    /// <summary>【授权】 of the agent chosen; a second time changes nothing.</summary>
    [HttpPost]
    public async Task<IActionResult> Grant(string? code, CancellationToken cancellationToken)
    {
        try
        {
            if (await grant.ExecuteAsync(code, this.SignedIn().ToActor(), cancellationToken))
            {
                this.FlashSuccess("代理打印授权成功。代理企业此后为贵公司新申报并审批通过的证书，即可由其代理打印。");
            }
            else
            {
                this.FlashInformation("该代理企业已获代理打印授权，仅需授权一次，无需重复授权。");
            }
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(Address);
    }

    /// <summary>取消授权, after it was confirmed.</summary>
    [HttpPost]
    public async Task<IActionResult> Withdraw(Guid id, bool confirmed, CancellationToken cancellationToken)
    {
        if (!confirmed)
        {
            return await ShowAsync(page => Task.FromResult(page with { Withdrawing = page.Rows.FirstOrDefault(row => row.Given.Id == id) }), cancellationToken, page => page.Withdrawing is not null);
        }

        if (await withdraw.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } agent)
        {
            return NotFound();
        }

        this.FlashSuccess($"已取消{agent}的代理打印授权。");
        return Redirect(Address);
    }

    private async Task<IActionResult> ShowAsync(
        Func<PrintAuthorisationPage, Task<PrintAuthorisationPage>> complete, CancellationToken cancellationToken, Func<PrintAuthorisationPage, bool>? exists = null)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var page = await complete(new PrintAuthorisationPage
        {
            Rows = await find.GivenAsync(enterpriseId, cancellationToken),
            SealAuthorisedAt = (await seals.ExecuteAsync(cancellationToken)).InForce?.AnsweredAt,
        });
        return exists?.Invoke(page) == false ? NotFound() : View("PrintAuthorisation", page);
    }
}
