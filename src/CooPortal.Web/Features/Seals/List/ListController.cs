using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Seals.List;

/// <summary>印章制作, and the buttons that it shares with 签名制作.</summary>
[RequiresLegalPersonCard]
public sealed class ListController(FindSeals find, SetSealState setState, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("List", new SealListPage
    {
        Kind = SealImageKind.Seal,
        Images = await find.ListAsync(SealImageKind.Seal, cancellationToken),
        Today = clock.Today(),
    });

    /// <summary>修改 of the selected line.</summary>
    [HttpPost]
    public IActionResult Edit(Guid[] ids, SealImageKind kind)
    {
        if (ids is [var only])
        {
            return Redirect($"/seals/edit/{only:D}");
        }

        this.FlashWarning($"请勾选一条{SealNames.Of(kind)}，再点击“修改{SealNames.Of(kind)}”。");
        return Redirect(SealListPage.AddressOf(kind));
    }

    [HttpPost]
    public Task<IActionResult> Enable(Guid[] ids, SealImageKind kind, CancellationToken cancellationToken) => StateAsync(ids, kind, true, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Disable(Guid[] ids, SealImageKind kind, CancellationToken cancellationToken) => StateAsync(ids, kind, false, cancellationToken);

    /// <summary>删除 asks first.</summary>
    [HttpPost]
    public IActionResult Delete(Guid[] ids, SealImageKind kind)
    {
        if (ids is [var only])
        {
            return Redirect($"/seals/delete/{only:D}");
        }

        this.FlashWarning($"请勾选一条{SealNames.Of(kind)}，再点击“删除{SealNames.Of(kind)}”。");
        return Redirect(SealListPage.AddressOf(kind));
    }

    private async Task<IActionResult> StateAsync(Guid[] ids, SealImageKind kind, bool enabled, CancellationToken cancellationToken)
    {
        var done = new List<string>();
        foreach (var id in ids.Distinct())
        {
            if (await setState.ExecuteAsync(id, enabled, this.SignedIn().ToActor(), cancellationToken) is not { } image)
            {
                return NotFound();
            }

            done.Add(image.Name);
        }

        var verb = enabled ? "启用" : "停用";
        if (done.Count == 0)
        {
            this.FlashWarning($"请先勾选{SealNames.Of(kind)}，再点击“{verb}{SealNames.Of(kind)}”。");
        }
        else
        {
            this.FlashSuccess($"已{verb}{SealNames.Of(kind)}：{string.Join('、', done)}。请到“授权管理”点击“刷新”，并重新授权。");
        }

        return Redirect(SealListPage.AddressOf(kind));
    }
}
