using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Privacy.Policy;

/// <summary>个人信息处理说明.</summary>
public sealed class PolicyController(PrivacyPolicy policy) : Controller
{
    [HttpGet("/privacy")]
    public IActionResult Index() => View("Policy", policy);
}
