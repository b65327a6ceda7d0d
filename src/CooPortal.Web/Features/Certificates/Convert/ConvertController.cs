using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Convert;

/// <summary>单证转换: chooses the type, shows what cannot be taken over, and makes the draft once that is confirmed.</summary>
[OriginBusiness]
public sealed class ConvertController(FindCertificate find, ConvertCertificate convert) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, string? typeCode, CancellationToken cancellationToken) =>
        await ShowAsync(id, typeCode, Guid.CreateVersion7(), cancellationToken);

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Convert(Guid id, string? typeCode, Guid newId, CancellationToken cancellationToken)
    {
        try
        {
            var input = new ConvertInput(id, typeCode ?? "", newId == Guid.Empty ? Guid.CreateVersion7() : newId);
            if (await convert.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } result)
            {
                return await ShowAsync(id, typeCode, newId, cancellationToken);
            }

            this.FlashSuccess($"转换成功，新证书号 {result.Certificate.Number}。{(result.Losses.Count > 0 ? $"{result.Losses.Count} 处内容没有转换，请补充。" : "")}附件、回执和打印数据没有复制。");
            return Redirect($"/certificates/edit/{result.Certificate.Id:D}?check=1");
        }
        catch (BrokenRulesException)
        {
            return await ShowAsync(id, typeCode, newId, cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? typeCode, Guid newId, CancellationToken cancellationToken)
    {
        var actor = this.SignedIn().ToActor();
        if (await find.ExecuteAsync(id, cancellationToken) is not { } source || source.FilerEnterpriseId != actor.EnterpriseId)
        {
            return NotFound();
        }

        var page = new ConvertPage
        {
            Source = source,
            NewId = newId,
            Types = [.. CertificateCatalogue.All.Where(type => type.Code != source.TypeCode && !type.Sections.Contains(CertificateSection.OriginalProof))],
        };
        if (string.IsNullOrEmpty(typeCode))
        {
            return View("Convert", page);
        }

        try
        {
            return page.Types.FirstOrDefault(type => type.Code == typeCode) is { } type
                && await convert.PreviewAsync(new ConvertInput(id, type.Code, newId), actor, cancellationToken) is { } preview
                ? View("Convert", page with { Type = type, Losses = preview.Losses })
                : View("Convert", page with { Error = "请从列表中选择证书类型。" });
        }
        catch (BrokenRulesException refused)
        {
            return View("Convert", page with { Error = refused.Message });
        }
    }
}
