using CooPortal.Operations.Accounts;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Accounts.Password;

/// <summary>修改密码</summary>
public sealed class PasswordController(ChangePassword change) : Controller
{
    [HttpGet]
    public IActionResult Index() => View("Password", new PasswordViewModel());

    [HttpPost]
    public async Task<IActionResult> Password(PasswordViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View("Password", form);
        }

        var user = this.SignedIn();
        await change.ExecuteAsync(form.CurrentPassword!, form.NewPassword!, user.SessionId ?? Guid.Empty, user.ToActor(), cancellationToken);
        this.FlashSuccess("密码已修改，您在其他地方的登录已全部退出。");
        return LocalRedirect("/accounts/profile");
    }
}
