using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Accounts.MyData;

/// <summary>下载我的数据: what the portal keeps about one's own account, as a file.</summary>
public sealed class MyDataController(ConfirmPassword confirm, TakePersonalRecord take, PortalCookies cookies, TimeProvider clock) : Controller
{
    [HttpGet]
    public IActionResult Index() => View("MyData", new MyDataViewModel());

    [HttpPost]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> MyData(MyDataViewModel form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View("MyData", form);
        }

        var user = this.SignedIn();
        await confirm.ExecuteAsync(form.Password!, Request.Cookies[cookies.Device], user.ToActor(), cancellationToken);
        var record = await take.ExecuteAsync(user.ToActor(), cancellationToken);
        return File(PersonalRecordJson.Write(record, clock.GetUtcNow().UtcDateTime), "application/json; charset=utf-8", $"我的数据_{user.UserName}_{clock.Today():yyyyMMdd}.json");
    }
}
