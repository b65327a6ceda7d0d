using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Declare;

/// <summary>申报 from the edit page: saves what was typed, checks everything, sends it to customs.</summary>
public sealed class DeclareController(EditPageBuilder pages, FindCertificate find, SaveDraft save, DeclareCertificate declare) : CertificateEditController(pages)
{
    [HttpPost("{id:guid}")]
    public Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        var actor = this.SignedIn().ToActor();
        return TryAsync(new EditRequest { Id = id, Type = posted.Type, Posted = posted }, async () =>
        {
            int? version = null;
            if (posted.HasHeader && await find.WithoutGoodsAsync(id, cancellationToken) is not { DeclarationRound: > 0, Status: not (CertificateStatus.Returned or CertificateStatus.SendFailed) })
            {
                if (await save.ExecuteAsync(posted.Draft(id), actor, cancellationToken) is not { } saved)
                {
                    return NotFound();
                }

                // lines that a colleague changed meanwhile are not declared unseen
                version = posted.IsSaved && saved.Version != posted.Version + 1 ? posted.Version : saved.Version;
            }

            try
            {
                return await declare.ExecuteAsync(new DeclareInput(id, version), actor, cancellationToken) is { } result ? Answer(result) : NotFound();
            }
            catch (BrokenRulesException)
            {
                // all typed values are stored by now; the page checks again and shows every rule until it is met
                return Redirect($"/certificates/edit/{id:D}?check=1");
            }
        }, cancellationToken);
    }

    private RedirectResult Answer(DeclareResult result)
    {
        var certificate = result.Certificate;
        if (result.AlreadyDeclared)
        {
            this.FlashInformation($"证书 {certificate.Number} 已经申报过，当前状态为“{certificate.Status.TitleZh()}”，没有重复申报。");
        }
        else
        {
            this.FlashSuccess($"证书 {certificate.Number} 已申报，正在发送到海关。审核结果可在证书查询中点击单据状态查看。");
        }

        return Redirect($"/certificates/edit/{certificate.Id:D}");
    }
}
