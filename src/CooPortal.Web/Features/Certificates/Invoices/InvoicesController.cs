using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Invoices;

/// <summary>发票信息 of the types that hold several invoices.</summary>
public sealed class InvoicesController(EditPageBuilder pages, SaveDraft saveDraft, SaveInvoice save, DeleteInvoices delete) : CertificateEditController(pages)
{
    [HttpPost("{id:guid}")]
    public Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        return OnInvoicesAsync(id, posted, posted.LineId?.ToString() ?? EditRequest.NewLine, async actor =>
        {
            if (await save.ExecuteAsync(posted.Invoice(id), actor, cancellationToken) is not { } invoice)
            {
                return NotFound();
            }

            this.FlashSuccess($"发票 {invoice.Number} 已保存。");
            return ToPage(id, posted, EditTabs.Invoices);
        }, cancellationToken);
    }

    /// <summary>删除 of one invoice by its button, or of the ticked ones.</summary>
    [HttpPost("{id:guid}/delete")]
    public Task<IActionResult> Delete(Guid id, Guid? one, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        IReadOnlyList<Guid> lines = one is { } single ? [single] : posted.Lines;
        return OnInvoicesAsync(id, posted, null, async actor =>
        {
            if (await delete.ExecuteAsync(new LinesInput(id, lines), actor, cancellationToken) is not { } count)
            {
                return NotFound();
            }

            this.FlashInformation(count == 0 ? "没有选中发票，未删除。" : $"已删除 {count} 张发票。");
            return ToPage(id, posted, EditTabs.Invoices);
        }, cancellationToken);
    }

    private Task<IActionResult> OnInvoicesAsync(Guid id, PostedForm posted, string? invoice, Func<Domain.Accounts.Actor, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        var actor = this.SignedIn().ToActor();
        return TryAsync(
            new EditRequest { Id = id, Type = posted.Type, Tab = EditTabs.Invoices, Invoice = invoice, Posted = posted, IsChecked = posted.IsChecked },
            async () => posted.HasHeader && await saveDraft.ExecuteAsync(posted.Draft(id), actor, cancellationToken) is null ? NotFound() : await act(actor),
            cancellationToken);
    }
}
