using CooPortal.Domain.Checks;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Sealing;
using CooPortal.Web.Features.Cards;
using CooPortal.Web.Features.Seals.List;
using CooPortal.Web.Features.Seals.Scan;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Seals.Edit;

/// <summary>新增印章, 修改印章, 新增签名, 修改签名. 保存印章 ends at the legal-person card, 保存签名 here (manual 2.1, 2.2).</summary>
[RequiresLegalPersonCard]
public sealed class EditController(FindSeals find, FindSealPicture pictures, PrepareSeal prepare, SaveSeal save, CardChallengeStart card, TimeProvider clock) : Controller
{
    [HttpGet("{id:guid?}")]
    public async Task<IActionResult> Index(Guid? id, SealImageKind kind, CancellationToken cancellationToken)
    {
        if (id is { } known)
        {
            return await find.FindAsync(known, cancellationToken) is { } image ? await PageAsync(EditForm.Of(image), cancellationToken) : NotFound();
        }

        var holders = await find.HoldersAsync(kind, this.SignedIn().EnterpriseId!.Value, cancellationToken);
        var today = clock.Today();
        var chosen = kind == SealImageKind.Seal && holders is [var first, ..] ? first : null;
        return await PageAsync(
            new EditForm
            {
                Kind = kind,
                HolderUserId = chosen?.User.Id,
                Category = kind == SealImageKind.Seal ? SealCategory.Company : null,
                ValidFrom = today,
                ValidTo = chosen?.Validities.Max(validity => validity.To) ?? (kind == SealImageKind.Signature ? today.AddYears(3) : null),
            },
            cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Save(EditForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(form, cancellationToken);
        }

        try
        {
            return form.Kind == SealImageKind.Seal ? await SignAsync(form, cancellationToken) : await SaveSignatureAsync(form, cancellationToken);
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            return await PageAsync(form, cancellationToken);
        }
    }

    private async Task<IActionResult> SignAsync(EditForm form, CancellationToken cancellationToken) =>
        await prepare.ExecuteAsync(form.ToInput(), this.SignedIn().ToActor(), cancellationToken) is { } statement
            ? await card.StartAsync(HttpContext, CardChallengePurpose.Seal, SealListPage.AddressOf(SealImageKind.Seal), statement.Payload, statement.Picture)
            : NotFound();

    private async Task<IActionResult> SaveSignatureAsync(EditForm form, CancellationToken cancellationToken)
    {
        if (await save.SignatureAsync(form.ToInput(), this.SignedIn().ToActor(), cancellationToken) is not { } saved)
        {
            return NotFound();
        }

        this.FlashSuccess($"签名“{saved.Name}”已保存。请到“授权管理”点击“刷新”，设置默认签名后授权。");
        return Redirect(SealListPage.AddressOf(SealImageKind.Signature));
    }

    private async Task<IActionResult> PageAsync(EditForm form, CancellationToken cancellationToken)
    {
        var image = form.Id is { } id ? await find.FindAsync(id, cancellationToken) : null;
        if (form.Id is not null && image is null)
        {
            return NotFound();
        }

        var scan = form.ScanId is { } scanId ? await pictures.ScanAsync(scanId, this.SignedIn().ToActor(), cancellationToken) : null;
        return View("Edit", new EditPage
        {
            Form = form,
            Holders = await find.HoldersAsync(form.Kind, this.SignedIn().EnterpriseId!.Value, cancellationToken),
            Picture = image is not null ? ShownPicture.Of(image) : scan is not null ? ShownPicture.Of(scan) : null,
        });
    }
}
