using CooPortal.Operations.Certificates;
using CooPortal.Operations.InboundOrigins;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Goods;

/// <summary>货物信息 of a certificate, line by line.</summary>
[RequestFormLimits(ValueCountLimit = MostValues)]
public sealed class GoodsController(EditPageBuilder pages, SaveDraft saveDraft, SaveGoods save, CopyGoods copy, MoveGoods move, DeleteGoods delete, RestoreGoods restore, FindInboundRecord records)
    : CertificateEditController(pages)
{
    /// <summary>Fields of one post: ticked lines of many pages besides what the form has.</summary>
    internal const int MostValues = 12_000;

    /// <summary>保存, or 保存并新增 for the next line.</summary>
    [HttpPost("{id:guid}")]
    public Task<IActionResult> Save(Guid id, string? then, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        var lineId = posted.LineId?.ToString();
        return OnGoodsAsync(id, posted, lineId ?? EditRequest.NewLine, async actor =>
        {
            if (await save.ExecuteAsync(posted.Goods(id), actor, cancellationToken) is not { } line)
            {
                return NotFound();
            }

            this.FlashSuccess($"第{line.LineNumber}项货物已保存。");
            return ToPage(id, posted, EditTabs.Goods, then == EditRequest.NewLine ? $"&line=new{PageOf(line.LineNumber)}" : PageOf(line.LineNumber));
        }, cancellationToken);
    }

    [HttpPost("{id:guid}/copy")]
    public Task<IActionResult> Copy(Guid id, Guid line, Guid copyId, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        return OnGoodsAsync(id, posted, null, async actor =>
            await copy.ExecuteAsync(id, line, copyId == Guid.Empty ? Guid.CreateVersion7() : copyId, actor, cancellationToken) is { } made
                ? ToPage(id, posted, EditTabs.Goods, $"&line={made.Id:D}")
                : NotFound(), cancellationToken);
    }

    [HttpPost("{id:guid}/move")]
    public Task<IActionResult> Move(Guid id, Guid line, int by, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        return OnGoodsAsync(id, posted, null, async actor =>
            await move.ExecuteAsync(id, line, by, actor, cancellationToken) is { } moved ? ToPage(id, posted, EditTabs.Goods, PageOf(moved)) : NotFound(), cancellationToken);
    }

    /// <summary>删除 of one line by its button, or of the ticked ones.</summary>
    [HttpPost("{id:guid}/delete")]
    public Task<IActionResult> Delete(Guid id, Guid? one, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        IReadOnlyList<Guid> lines = one is { } single ? [single] : posted.Lines;
        return OnGoodsAsync(id, posted, null, async actor =>
        {
            if (await delete.ExecuteAsync(new LinesInput(id, lines, one is null && posted.AllLines), actor, cancellationToken) is not { } count)
            {
                return NotFound();
            }

            if (count == 0)
            {
                this.FlashInformation("没有选中货物，未删除。");
            }

            return ToPage(id, posted, EditTabs.Goods, posted.Page > 1 ? $"&part={posted.Page}" : "");
        }, cancellationToken);
    }

    /// <summary>撤销 of the last deletion.</summary>
    [HttpPost("{id:guid}/restore")]
    public Task<IActionResult> Restore(Guid id, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        return OnGoodsAsync(id, posted, null, async actor =>
        {
            if (await restore.ExecuteAsync(id, actor, cancellationToken) is not { } count)
            {
                return NotFound();
            }

            this.FlashSuccess($"已恢复 {count} 项货物。");
            return ToPage(id, posted, EditTabs.Goods);
        }, cancellationToken);
    }

    /// <summary>The list goes on where the line stands.</summary>
    private static string PageOf(int lineNumber) => GoodsWindow.PageOf(lineNumber) is > 1 and var page ? $"&part={page}" : "";

    /// <summary>What was typed into 基本信息 and not saved travels along, so that working on goods loses none of it.</summary>
    private async Task<IActionResult> OnGoodsAsync(Guid id, PostedForm posted, string? line, Func<Domain.Accounts.Actor, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        var actor = this.SignedIn().ToActor();
        var used = posted.Goods(id).InboundRecordId is { } record ? await records.ExecuteAsync(record, cancellationToken) : null;
        return await TryAsync(
            new EditRequest { Id = id, Type = posted.Type, Tab = EditTabs.Goods, Line = line, Page = posted.Page, Posted = posted, InboundUsed = used, IsChecked = posted.IsChecked },
            async () => posted.HasHeader && await saveDraft.ExecuteAsync(posted.Draft(id), actor, cancellationToken) is null ? NotFound() : await act(actor),
            cancellationToken);
    }
}
