using CooPortal.Operations.Certificates;
using CooPortal.Operations.InboundOrigins;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Proof;

/// <summary>原始原产地证明信息: the two fields of it that the exporter may edit.</summary>
public sealed class ProofController(EditPageBuilder pages, SaveDraft saveDraft, SaveOriginalProof save) : CertificateEditController(pages)
{
    [HttpPost("{id:guid}")]
    public Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        var actor = this.SignedIn().ToActor();
        return TryAsync(new EditRequest { Id = id, Type = posted.Type, Tab = EditTabs.OriginalProof, Posted = posted, IsChecked = posted.IsChecked }, async () =>
        {
            if ((posted.HasHeader && await saveDraft.ExecuteAsync(posted.Draft(id), actor, cancellationToken) is null)
                || await save.ExecuteAsync(id, posted.OriginalProof, actor, cancellationToken) is null)
            {
                return NotFound();
            }

            this.FlashSuccess("原始原产地证明信息已保存。");
            return ToPage(id, posted, EditTabs.OriginalProof);
        }, cancellationToken);
    }
}
