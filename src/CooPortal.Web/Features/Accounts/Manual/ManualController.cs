using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Accounts.Manual;

/// <summary>用户管理操作手册</summary>
[AllowAnonymous]
public sealed class ManualController : Controller
{
    [HttpGet]
    public IActionResult Index() => View("Manual");
}
