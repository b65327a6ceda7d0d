using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Journal;
using Microsoft.AspNetCore.Mvc;
using Tabs = CooPortal.Web.Infrastructure.Navigation.WorkTabs;

namespace CooPortal.Web.Shared.Components.WorkTabs;

public sealed class WorkTabsViewComponent(Tabs tabs, FormJournal journal) : ViewComponent
{
    /// <summary>A page that is not worth a tab sets ViewData["NoTab"].</summary>
    public async Task<IViewComponentResult> InvokeAsync(string title)
    {
        var userId = HttpContext.SignedIn().UserId;
        var path = Request.Path.Value!;
        var opensTab = HttpMethods.IsGet(Request.Method) && path != "/home" && ViewData["NoTab"] is null && HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        var open = opensTab ? await tabs.OpenAsync(userId, path, Request.QueryString.ToString(), title, HttpContext.RequestAborted) : await tabs.ListAsync(userId, HttpContext.RequestAborted);
        var unsaved = await journal.KeysAsync(userId, HttpContext.RequestAborted);

        return View("/Shared/Components/WorkTabs/Default.cshtml", new WorkTabsView
        {
            Path = path,
            PathAndQuery = path + Request.QueryString,
            Tabs = [.. open.Select(tab => new WorkTabsView.Tab(tab.Id, tab.Url, tab.Title, Tabs.IsAt(tab.Url, path), unsaved.Contains(Tabs.PathOf(tab.Url))))],
        });
    }
}
