using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Features.Certificates.Goods;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.GoodsBatch;

/// <summary>批量修改: ticked lines of goods get one field the same, after a look at what changes.</summary>
[RequestFormLimits(ValueCountLimit = GoodsController.MostValues)]
public sealed class GoodsBatchController(FindCertificate find, BatchEditGoods batch, SaveDraft saveDraft, EditPageBuilder pages) : CertificateEditController(pages)
{
    /// <summary>From the list of goods: which field. What was typed into 基本信息 and not saved is saved first.</summary>
    [HttpPost("{id:guid}")]
    public Task<IActionResult> Choose(Guid id, string? field, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        var shown = new EditRequest { Id = id, Type = posted.Type, Tab = EditTabs.Goods, Posted = posted, IsChecked = posted.IsChecked };
        return TryAsync(shown, async () =>
        {
            if (posted.HasHeader && await saveDraft.ExecuteAsync(posted.Draft(id), this.SignedIn().ToActor(), cancellationToken) is null)
            {
                return NotFound();
            }

            if (posted.Lines.Count == 0 && !posted.AllLines)
            {
                this.FlashInformation("请先勾选要修改的货物。");
                return Redirect($"/certificates/edit/{id:D}?tab=goods");
            }

            return await PageAsync(id, posted, field, cancellationToken) is { } page ? View("GoodsBatch", page) : NotFound();
        }, cancellationToken);
    }

    /// <summary>预览.</summary>
    [HttpPost("{id:guid}/preview")]
    public async Task<IActionResult> Preview(Guid id, string field, CancellationToken cancellationToken)
    {
        var (posted, input) = Read(id, field);
        var changes = await batch.PreviewAsync(input, this.SignedIn().ToActor(), cancellationToken);
        return changes is not null && await PageAsync(id, posted, field, cancellationToken) is { } page
            ? View("GoodsBatch", page with { Value = input.Value, Changes = changes })
            : NotFound();
    }

    /// <summary>确定修改.</summary>
    [HttpPost("{id:guid}/apply")]
    public async Task<IActionResult> Apply(Guid id, string field, CancellationToken cancellationToken)
    {
        var (_, input) = Read(id, field);
        try
        {
            if (await batch.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } count)
            {
                return NotFound();
            }

            this.FlashSuccess(count == 0 ? "这些货物已经是这个值，没有修改。" : $"已修改 {count} 项货物。");
            return Redirect($"/certificates/edit/{id:D}?tab=goods");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
            return Redirect($"/certificates/edit/{id:D}?tab=goods");
        }
    }

    /// <summary>撤销 of the last batch.</summary>
    [HttpPost("{id:guid}/undo")]
    public async Task<IActionResult> Undo(Guid id, CancellationToken cancellationToken)
    {
        if (await batch.UndoAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } count)
        {
            return NotFound();
        }

        this.FlashSuccess(count == 0 ? "没有可以撤销的批量修改。" : $"已恢复 {count} 项货物原来的内容。");
        return Redirect($"/certificates/edit/{id:D}?tab=goods");
    }

    private (PostedForm Posted, BatchGoodsInput Input) Read(Guid id, string field)
    {
        var posted = new PostedForm(Request.Form);
        return (posted, new BatchGoodsInput { CertificateId = id, LineIds = posted.Lines, AllLines = posted.AllLines, FieldKey = field, Value = posted.Text($"Goods.{field}") ?? "" });
    }

    private async Task<GoodsBatchPage?> PageAsync(Guid id, PostedForm posted, string? field, CancellationToken cancellationToken)
    {
        if (await find.ExecuteAsync(id, cancellationToken) is not { } certificate || certificate.Refusal(CertificateAction.Save, this.SignedIn().ToActor().Role) is not null)
        {
            return null;
        }

        SectionField<GoodsItem>? chosen = CertificateCatalogue.Get(certificate.TypeCode).Goods.Fields.FirstOrDefault(candidate => candidate.Key == field);
        return new GoodsBatchPage { Certificate = certificate, Lines = [.. certificate.Goods.Where(line => posted.AllLines || posted.Lines.Contains(line.Id))], IsAll = posted.AllLines, Field = chosen };
    }
}
