using CooPortal.Web.Features.Messages.Waiting;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Shared.Components.CustomsBanner;

public sealed class CustomsBannerViewComponent(CustomsState state) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Shared/Components/CustomsBanner/Default.cshtml", CustomsState.Sentence(await state.OfAsync(HttpContext.SignedIn().EnterpriseId, HttpContext.RequestAborted)) ?? "");
}
