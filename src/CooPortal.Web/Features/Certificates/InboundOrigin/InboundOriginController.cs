using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Operations.InboundOrigins;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.InboundOrigin;

/// <summary>进境货物原产地信息 in the side panel of a line of goods: 【查询】 and 【使用】. Both show the page again with everything that was typed; 保存 stores it.</summary>
public sealed class InboundOriginController(EditPageBuilder pages, FindInboundOrigin find, FindInboundRecord records) : CertificateEditController(pages)
{
    [HttpPost("{id:guid}/find")]
    public Task<IActionResult> Find(Guid id, CancellationToken cancellationToken)
    {
        var shown = Shown(id);
        return TryAsync(shown, async () =>
            await find.ExecuteAsync(id, shown.Posted!.InboundKeys, this.SignedIn().ToActor(), cancellationToken) is { } found
                ? await ShowAsync(shown with { InboundFound = found }, cancellationToken)
                : NotFound(), cancellationToken);
    }

    /// <summary>Fills the line from a record; a second 使用 replaces the first.</summary>
    [HttpPost("{id:guid}/use")]
    public async Task<IActionResult> Use(Guid id, Guid record, CancellationToken cancellationToken)
    {
        if (await records.ExecuteAsync(record, cancellationToken) is not { } used)
        {
            return NotFound();
        }

        var shown = Shown(id);
        var line = new GoodsItem();
        used.Propose(line);
        if (CertificateCatalogue.Find(shown.Type) is { } type)
        {
            used.GiveTo(line, type);
        }

        var posted = GoodsFields.All
            .Where(field => field != GoodsFields.PackType && !field.IsEmpty(line) && field.Kind != FieldKind.Flag)
            .Aggregate(shown.Posted!, (form, field) => form.With($"Goods.{field.Key}", field.Read(line)));
        return await ShowAsync(shown with { Posted = posted.With("InboundRecordId", $"{used.Id:D}"), InboundUsed = used }, cancellationToken);
    }

    private EditRequest Shown(Guid id)
    {
        var posted = new PostedForm(Request.Form);
        return new EditRequest { Id = id, Type = posted.Type, Tab = EditTabs.Goods, Line = posted.LineId?.ToString() ?? EditRequest.NewLine, Posted = posted, IsChecked = posted.IsChecked };
    }
}
