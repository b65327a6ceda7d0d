using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Operators.Password;

/// <summary>重置密码 of a colleague.</summary>
public sealed class PasswordController(FindOperators find, ResetPassword reset) : Controller
{
    [HttpGet("{id:guid}")]
    public Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) => ShowAsync(new PasswordViewModel { Id = id }, cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Save(PasswordViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(form, cancellationToken);
        }

        try
        {
            if (await reset.ExecuteAsync(form.Id, form.NewPassword, this.SignedIn().ToActor(), cancellationToken) is not { } user)
            {
                return NotFound();
            }

            this.FlashSuccess($"{user.FullName}的密码已重置，其登录已全部退出，请通知本人用新密码登录后自行修改。");
            return Redirect("/operators/list");
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            return await ShowAsync(form, cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(PasswordViewModel form, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(form.Id, this.SignedIn().EnterpriseId!.Value, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        form.FullName = row.User.FullName;
        form.UserName = row.User.UserName;
        return View("Password", form);
    }
}
