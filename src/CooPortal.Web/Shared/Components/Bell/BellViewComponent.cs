using CooPortal.Web.Features.Home.Bell;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Shared.Components.Bell;

public sealed class BellViewComponent(BellNotices notices) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Shared/Components/Bell/Default.cshtml", await notices.UnreadAsync(HttpContext.SignedIn().UserId, HttpContext.RequestAborted));
}
