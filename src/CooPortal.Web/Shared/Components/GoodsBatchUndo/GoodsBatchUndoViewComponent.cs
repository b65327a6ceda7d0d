using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Shared.Components.GoodsBatchUndo;

/// <summary>撤销 of the last 批量修改, in the toolbar of the goods, while it is possible.</summary>
public sealed class GoodsBatchUndoViewComponent(BatchEditGoods batch) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid certificateId)
    {
        var undo = await batch.UndoableAsync(certificateId, HttpContext.SignedIn().ToActor(), HttpContext.RequestAborted);
        return undo is { } found ? View(new GoodsBatchUndoView($"/certificates/goods-batch/{certificateId:D}/undo", found.LabelZh, found.Lines)) : Content("");
    }
}
