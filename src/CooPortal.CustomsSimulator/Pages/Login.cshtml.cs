using System.Security.Claims;
using CooPortal.CustomsSimulator.Console;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages;

/// <summary>The officer's login.</summary>
public sealed class LoginModel(OfficerLogin officer) : PageModel
{
    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (!officer.Check(Login ?? "", Password ?? ""))
        {
            Password = null;
            ModelState.Clear();
            ModelState.AddModelError("", "用户名或密码不正确；连续五次错误后请等一分钟再试。");
            return Page();
        }

        var claims = new ClaimsIdentity([new Claim(ClaimTypes.Name, Login!)], CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(claims));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/declarations");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Redirect("/login");
    }
}
